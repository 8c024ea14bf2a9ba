/** What says which way a line runs, or is not there to be seen: it hides a reference from who looks for one. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const WIDE_DIGIT = /[\uff10-\uff19]/gu;
const SLASH = /(?<=\d)[\u2044\u2215\uff0f](?=\d)/gu;
/** A row of a table that was pasted as plain text. */
const ROW = /^\s*\|(?<cells>(?:[^|]*\|){2,})\s*$/u;

const asciiDigit = (digit: string): string => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xff10 + 0x30);

const withoutBars = (line: string): string => {
  const cells = ROW.exec(line)?.groups?.['cells'];
  if (cells === undefined) return line;
  return cells
    .split('|')
    .map((cell) => cell.trim())
    .join('\t')
    .trimEnd();
};

/** The lines of what was pasted, without what mail programs and Word put between its words. */
export const pastedLines = (pasted: string): string[] =>
  pasted
    .replace(UNSEEN, '')
    .split(BREAK)
    .map((raw) => raw.replace(BLANKS, ' ').replace(WIDE_DIGIT, asciiDigit).replace(SLASH, '/'))
    .map(withoutBars);

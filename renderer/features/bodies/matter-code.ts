/** What a code is made of: digits count, all else is taken as it stands. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The first word of a code or of a heading that begins with one, without what only ends it. */
const firstWord = (text: string): string => (text.trim().split(/\s/)[0] ?? '').replace(/[.,:;]+$/, '');

/**
 * A pattern made from a code, or from a heading that begins with one: 'DP094 Lamps' gives 'DP\d{3}'. Undefined where
 * the first word has no digit.
 */
export const patternOf = (text: string): string | undefined => {
  const code = firstWord(text);
  if (!/\d/.test(code)) return undefined;
  return code
    .split(/(\d+)/)
    .map((part) => (/^\d+$/.test(part) ? String.raw`\d{${part.length}}` : escaped(part)))
    .join('');
};

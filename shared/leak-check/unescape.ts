const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

const codePoint = (code: number): string => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ');

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
      if (digits !== undefined) return codePoint(Number(digits));
      return NAMED[name?.toLowerCase() ?? ''] ?? all;
    },
  );

/** Text with its entities read; twice, since what is escaped in a file may have been escaped before. */
export const withoutEntities = (text: string): string =>
  text.includes('&') ? decodeEntities(decodeEntities(text)) : text;

const SIGNS: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: ' ', f: ' ' };

/** Text with the escapes of JSON, of calendars and of Markdown read. */
const withoutBackslashes = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_all, hex?: string, sign?: string) =>
    hex === undefined ? (SIGNS[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Text with the escapes of style sheets read. */
const withoutCodes = (text: string): string =>
  text.replace(/\\([\da-f]{1,6})\s?/gi, (_all, hex: string) => codePoint(Number.parseInt(hex, 16)));

const percentBytes = (text: string, sign: '%' | '='): string =>
  text.replace(sign === '%' ? /(?:%[\da-f]{2})+/gi : /(?:=[\dA-F]{2})+/g, (codes) => {
    try {
      return decodeURIComponent(codes.replaceAll('=', '%'));
    } catch {
      return codes;
    }
  });

/** Text with the escapes of addresses read. */
const withoutPercents = (text: string): string => percentBytes(text, '%');

/** Text of a mail with its escapes read, and its lines joined. */
const withoutEquals = (text: string): string => percentBytes(text.replace(/=\r?\n/g, ''), '=');

/** Text of a spreadsheet with the codes of its characters read. */
const withoutSheetCodes = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_all, hex: string) => codePoint(Number.parseInt(hex, 16)));

/** Text of a calendar or a mail with the lines joined that were broken where they were long. */
const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

/** A text as it stands, and as it reads by each way of escaping that it has traces of. */
export const unescapings = (text: string): readonly string[] => {
  const plain = withoutEntities(text);
  return [
    plain,
    ...(/\r?\n[ \t]/.test(plain) ? [withoutBackslashes(unfolded(plain))] : []),
    ...(/_x[\da-f]{4}_/i.test(plain) ? [withoutSheetCodes(plain)] : []),
    ...(plain.includes('\\') ? [withoutBackslashes(plain), withoutCodes(plain)] : []),
    ...(/%[\da-f]{2}/i.test(plain) ? [withoutPercents(plain)] : []),
    ...(/=(?:[\dA-F]{2}|\r?\n)/.test(plain) ? [withoutEquals(plain)] : []),
  ];
};

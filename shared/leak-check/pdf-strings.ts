import { utf16BigEndian } from './decode.ts';

const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string between round brackets, one sign for each. */
export const literalBytes = (body: string): string =>
  body.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_all, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return sign === undefined ? '' : (SIGNS[sign] ?? sign);
  });

/** The bytes of a string between pointed brackets, one sign for each. */
export const hexBytes = (body: string): string =>
  `${body.replace(/[^\da-f]/gi, '')}0`
    .match(/[\da-f]{2}/gi)
    ?.map((code) => String.fromCharCode(Number.parseInt(code, 16)))
    .join('') ?? '';

/** Where a string of PDF begins: '(', or '<' that is not the first of '<<'. Brackets inside of it are in pairs. */
export const STRING = /\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\([^()]*\))*\))*)\)|<([\da-fA-F\s]*)>/g;

const MARK = '\u00fe\u00ff';

const textOf = (bytes: string): string =>
  bytes.startsWith(MARK)
    ? utf16BigEndian(Uint8Array.from(bytes.slice(MARK.length), (sign) => sign.charCodeAt(0)))
    : bytes;

/** Every string in a part of a PDF, as text. */
export const stringsOf = (source: string): readonly string[] =>
  [...source.matchAll(STRING)].map(([, literal, hex]) =>
    textOf(literal === undefined ? hexBytes(hex ?? '') : literalBytes(literal)),
  );

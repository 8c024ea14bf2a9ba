import { utf16BigEndian } from './decode.ts';
import { hexBytes } from './pdf-strings.ts';

/** What each code of a font stands for. Codes are of one or two bytes. */
export type CharacterMap = { readonly width: 1 | 2; readonly letters: ReadonlyMap<number, string> };

const codeOf = (hex: string): number => Number.parseInt(hex, 16);

const lettersOf = (hex: string): string =>
  utf16BigEndian(Uint8Array.from(hexBytes(hex.padStart(4, '0')), (sign) => sign.charCodeAt(0)));

const sections = (source: string, name: string): string[] =>
  [...source.matchAll(new RegExp(String.raw`begin${name}([\s\S]*?)end${name}`, 'g'))].map(([, body = '']) => body);

const MOST = 0x1_00_00;

const nextLetter = (letters: string, by: number): string =>
  letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + by);

const rangeOf = (from: number, to: number, target: string): (readonly [number, string])[] => {
  const count = Math.min(MOST, Math.max(0, to - from + 1));
  const listed = [...target.matchAll(/<([\da-fA-F]+)>/g)].map(([, hex = '']) => lettersOf(hex));
  const [first = ''] = listed;
  return Array.from({ length: count }, (_, at) => [
    from + at,
    target.startsWith('[') ? (listed[at] ?? '') : nextLetter(first, at),
  ]);
};

/** Reads which letters the codes of a font stand for. */
export const readCharacterMap = (source: string): CharacterMap => {
  const single = sections(source, 'bfchar').flatMap((body) =>
    [...body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]*)>/g)].map(
      ([, code = '', letters = '']) => [codeOf(code), lettersOf(letters)] as const,
    ),
  );
  const ranges = sections(source, 'bfrange').flatMap((body) =>
    [...body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*(<[\da-fA-F]*>|\[[^\]]*\])/g)].flatMap(
      ([, from = '', to = '', target = '']) => rangeOf(codeOf(from), codeOf(to), target),
    ),
  );
  const space = sections(source, 'codespacerange').join('');
  return { width: /<[\da-fA-F]{2}>/.test(space) ? 1 : 2, letters: new Map([...single, ...ranges]) };
};

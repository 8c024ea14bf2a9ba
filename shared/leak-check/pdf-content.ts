import type { CharacterMap } from './pdf-fonts.ts';
import { hexBytes, literalBytes } from './pdf-strings.ts';

/** The fonts of a file by the names that its pages give them; two pages may mean two fonts by one name. */
export type FontMap = ReadonlyMap<string, readonly CharacterMap[]>;

const codesOf = (bytes: string, width: 1 | 2): number[] =>
  (bytes.match(width === 1 ? /[\s\S]/g : /[\s\S]{1,2}/g) ?? []).map((code) =>
    [...code].reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0),
  );

const decode = (bytes: string, font: CharacterMap | undefined): string =>
  font
    ? codesOf(bytes, font.width)
        .map((code) => font.letters.get(code) ?? '')
        .join('')
    : bytes;

/** Names, strings, numbers and operators; the rest is of no concern here. */
const TOKEN =
  /\/([^\s/<>[\]()]+)|\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\([^()]*\))*\))*)\)|<([\da-fA-F\s]*)>|([-+]?\d*\.?\d+)|(\bTf\b|\bTJ\b|\bTj\b|\bT[dDm*]|\bET\b|'|")/g;

/** From here on a gap between letters is one between words, in thousandths of the size of the font. */
const WORD_GAP = -180;

type State = { readonly name: string; readonly font: CharacterMap | undefined; readonly text: string };

const afterToken = (state: State, token: RegExpExecArray | RegExpMatchArray, fonts: FontMap, choice: number): State => {
  const [, name, literal, hex, number, operator] = token;
  if (name !== undefined) return { ...state, name };
  if (literal !== undefined) return { ...state, text: state.text + decode(literalBytes(literal), state.font) };
  if (hex !== undefined) return { ...state, text: state.text + decode(hexBytes(hex), state.font) };
  if (number !== undefined) return Number(number) < WORD_GAP ? { ...state, text: `${state.text} ` } : state;
  if (operator === 'Tf') {
    const known = fonts.get(state.name) ?? [];
    return { ...state, font: known[Math.min(choice, known.length - 1)] };
  }
  return /^(?:T[dDm*]|ET|['"])$/.test(operator ?? '') ? { ...state, text: `${state.text} ` } : state;
};

/** The words of a page; read in several ways where a name means several fonts. */
export const contentText = (stream: string, fonts: FontMap): readonly string[] => {
  const most = Math.max(1, ...[...fonts.values()].map(({ length }) => length));
  const tokens = [...stream.matchAll(TOKEN)];
  return Array.from({ length: most }, (_, choice) => {
    const parts: string[] = [];
    let state: State = { name: '', font: undefined, text: '' };
    for (const token of tokens) {
      state = afterToken({ ...state, text: '' }, token, fonts, choice);
      parts.push(state.text);
    }
    return parts.join('');
  });
};

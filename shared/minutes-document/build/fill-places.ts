import type { EdgePiece } from '../model.ts';
import { cleanText } from './line.ts';

/** What fills the places of a text; the numbers of pages are known to the writers alone. */
export type PlaceValues = Readonly<Record<string, string | undefined>>;

type Place = { readonly before: string; readonly name: string; readonly behind: string };

const CLOSING = /^[)\]”’"'»]+/u;
const SEPARATOR = /^[\s,;:·|–—-]+/u;

/** Places with the words before each; brackets and marks that close belong to the place that they stand behind. */
const placesIn = (text: string): { readonly places: readonly Place[]; readonly end: string } => {
  const parts = text.split(/\{(\w+)\}/u);
  const places: Place[] = [];
  let before = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const rest = parts[at + 1] ?? '';
    const behind = CLOSING.exec(rest)?.[0] ?? '';
    places.push({ before, name: parts[at] ?? '', behind });
    before = rest.slice(behind.length);
  }
  return { places, end: before };
};

const isPage = (name: string): name is 'page' | 'pages' => name === 'page' || name === 'pages';

const wordsFor = (name: string, values: PlaceValues): string => cleanText(values[name] ?? '').trim();

/** Neighbours that are words become one piece. */
const joinTexts = (pieces: readonly EdgePiece[]): readonly EdgePiece[] => {
  const joined: EdgePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in piece) joined[joined.length - 1] = { text: last.text + piece.text };
    else if (!('text' in piece) || piece.text !== '') joined.push(piece);
  }
  return joined;
};

/**
 * A text of a house style with its places filled. A place that nothing fills goes, and the words before it with it; what
 * comes first then begins without a comma. Where no place at all is filled nothing is left of the text.
 */
export const fillPieces = (text: string, values: PlaceValues): readonly EdgePiece[] => {
  const { places, end } = placesIn(cleanText(text));
  if (places.length === 0) return end.trim() === '' ? [] : [{ text: end }];
  const filled = places.filter(({ name }) => isPage(name) || wordsFor(name, values) !== '');
  const pieces = filled.flatMap((place, index): EdgePiece[] => {
    const before = index === 0 && place !== places[0] ? place.before.replace(SEPARATOR, '') : place.before;
    const value: EdgePiece = isPage(place.name) ? { field: place.name } : { text: wordsFor(place.name, values) };
    const after = place.behind + (place === places.at(-1) ? end : '');
    return [{ text: before }, value, { text: after }];
  });
  return joinTexts(pieces);
};

/** The same as text, for where there are no pages. */
export const fillText = (text: string, values: PlaceValues): string =>
  fillPieces(text, values)
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
    .trim();

import { type Edit, type Paragraph, paragraphsIn, textElement, wordsOf } from './scan-xml.ts';

/** Places in a line of a template, filled with words. */
export const WORD_PLACES = [
  'title',
  'body',
  'short',
  'number',
  'reference',
  'date',
  'times',
  'venue',
  'status',
  'class',
] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** Places that have a paragraph for themselves, filled with paragraphs and tables. */
export const BLOCK_PLACES = ['details', 'notice', 'attendance', 'statement', 'minutes'] as const;
export type BlockPlace = (typeof BLOCK_PLACES)[number];

export type Place = { readonly name: string; readonly start: number; readonly end: number };

const PLACE = /\{\{\s*([\p{L}\d_ -]*?)\s*\}\}/gu;

/** The places in the words of a paragraph, by where they begin and end in them. */
export const placesIn = (words: string): readonly Place[] =>
  [...words.matchAll(PLACE)].map(({ index, 0: all, 1: name = '' }) => ({
    name: name.toLowerCase(),
    start: index,
    end: index + all.length,
  }));

export const isWordPlace = (name: string): name is WordPlace => WORD_PLACES.some((place) => place === name);
export const isBlockPlace = (name: string): name is BlockPlace => BLOCK_PLACES.some((place) => place === name);

export type PlaceWords = Readonly<Partial<Record<WordPlace, string>>>;

/** The words of one text of a paragraph once the places are filled; a place stands where it begins, however it is cut up. */
const filledText = (from: number, words: string, places: readonly Place[], values: PlaceWords): string => {
  let result = '';
  for (let at = 0; at < words.length; at += 1) {
    const place = places.find(({ start, end }) => from + at >= start && from + at < end);
    if (!place) result += words[at];
    else if (place.start === from + at) result += isWordPlace(place.name) ? (values[place.name] ?? '') : '';
  }
  return result;
};

const editsOf = (paragraph: Paragraph, values: PlaceWords): Edit[] => {
  const places = placesIn(wordsOf(paragraph)).filter(({ name }) => isWordPlace(name));
  if (places.length === 0) return [];
  let from = 0;
  return paragraph.texts.flatMap(({ start, end, words }): Edit[] => {
    const filled = filledText(from, words, places, values);
    from += words.length;
    return filled === words ? [] : [{ start, end, by: textElement(filled) }];
  });
};

/** What has to be replaced in a part, that its places of words are filled. None where it has no such place. */
export const fillEdits = (xml: string, values: PlaceWords): Edit[] =>
  (paragraphsIn(xml) ?? []).flatMap((paragraph) => editsOf(paragraph, values));

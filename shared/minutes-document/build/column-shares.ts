/** A column of a table on paper: the width that is asked for, and all that stands in it, its head first. */
export type ColumnTexts = { readonly width: number; readonly texts: readonly string[] };

/** How wide the text of a page is, and the air at both sides of a cell, in ems of a table. */
const PAGE = 45;
const AIR = 1.2;
/** A longer word is broken rather than that the others lose their room: a share of 100. */
const MOST = 22;

const CAPITAL = 0.74;
const LETTER = 0.56;

const wordWidth = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? LETTER : CAPITAL), 0);

/** What no line should part: a code and its number, a day and its month. */
const kept = (text: string): string =>
  text.replaceAll(/(\p{Lu}{2,}) (?=\d)/gu, '$1_').replaceAll(/\b(\d{1,2}) (?=[A-Z][a-z]{2}\b)/gu, '$1_');

/** The share of the page that the longest word of a column takes. */
const leastShare = ({ texts }: ColumnTexts): number => {
  const words = texts.flatMap((text) => kept(text).split(/\s+/u));
  const widest = words.reduce((most, word) => Math.max(most, wordWidth(word)), 0);
  return Math.min(MOST, ((widest + AIR) * 100) / PAGE);
};

/**
 * The widths of columns as shares of 100, after those that are asked for. A column whose longest word would be broken gets
 * the room for it from the others, as far as these have more than their own words need.
 */
export const columnShares = (columns: readonly ColumnTexts[]): number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const asked = columns.map((column) => ({ share: (column.width * 100) / whole, least: leastShare(column) }));
  const lack = asked.reduce((sum, { share, least }) => sum + Math.max(0, least - share), 0);
  const spare = asked.reduce((sum, { share, least }) => sum + Math.max(0, share - least), 0);
  const moved = Math.min(lack, spare);
  if (moved === 0) return asked.map(({ share }) => share);
  return asked.map(({ share, least }) =>
    share < least ? share + ((least - share) * moved) / lack : share - ((share - least) * moved) / spare,
  );
};

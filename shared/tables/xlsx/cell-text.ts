import { cleanText } from '../../minutes-document/build/line.ts';

/** The most that a cell holds, in UTF-16 units. */
const MOST = 32_767;
const CUT = ' … [too long for a cell: the rest is in Minutebook]';

/** What a spreadsheet would read as the code of a character, '_x0041_', is told by its first sign not to be one. */
const withoutCodes = (text: string): string => text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** '#N/A' as words: the library would write the error of that name, were its first sign not said by its code. */
const withoutErrors = (text: string): string => text.replace(/^#(?=[A-Z\d/_]+[!?]?$)/, '_x0023_');

/** Words as a cell holds them: what is more than fits is cut off where a reader sees it. */
export const cellText = (text: string): string => {
  const clean = cleanText(text);
  const kept = clean.length <= MOST ? clean : `${clean.slice(0, MOST - CUT.length).toWellFormed()}${CUT}`;
  return withoutErrors(withoutCodes(kept));
};

const MOST_OF_A_NAME = 31;

/** The name of a sheet: short, and without the signs that a formula would trip over. */
export const sheetName = (title: string): string => {
  const name = cleanText(title)
    .replaceAll(/[[\]:*?/\\\n\t']/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_OF_A_NAME)
    .toWellFormed()
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? 'Table' : name;
};

/** The letters of a column, counted from 0: 'A', 'Z', 'AA'. */
export const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

import { apiError } from '../../../shared/api/errors.ts';
import { type DayWithoutYear, readTypedDay } from '../../../shared/typed-day.ts';
import { readWrittenTime } from '../../../shared/written-time.ts';
import type { Save } from './use-draft.ts';

const refuse = (words: string) => Promise.resolve(apiError('invalidInput', words));

/** Saves a text without the blanks around it; one of blanks only is refused with these words. */
export const required =
  (words: string, save: Save<string>): Save<string> =>
  (text) =>
    text.trim() === '' ? refuse(words) : save(text.trim());

/** Saves a text that may be left empty: then there is none. */
export const optional =
  (save: Save<string | undefined>): Save<string> =>
  (text) =>
    save(text.trim() === '' ? undefined : text.trim());

/** Saves a day, written as people write it, without a year as it lies to the base day; it may be left empty. */
export const optionalDay =
  (base: string, without: DayWithoutYear, save: Save<string | undefined>): Save<string> =>
  (text) => {
    if (text.trim() === '') return save(undefined);
    const day = readTypedDay(text, base, without);
    return day.ok ? save(day.value) : refuse(day.error);
  };

/** Saves a time of day, written as people write it; it may be left empty. */
export const optionalTime =
  (save: Save<string | undefined>): Save<string> =>
  (text) => {
    if (text.trim() === '') return save(undefined);
    const time = readWrittenTime(text);
    return time.ok ? save(time.value) : refuse(time.error);
  };

/** A list as text, an entry on each line. */
export const linesOf = (list: readonly string[]): string => list.join('\n');

/** The lines that say something. */
export const readLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Saves one list entry for each line. */
export const asLines =
  (save: Save<readonly string[]>): Save<string> =>
  (text) =>
    save(readLines(text));

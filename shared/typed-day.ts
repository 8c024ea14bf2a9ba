import type { Result } from './result.ts';
import { readWrittenDate, WEEKDAY, YEAR_MISSING } from './written-date.ts';

/** On which side of a base day a day without a year lies: in its year, not before it, or not after it. */
export type DayWithoutYear = 'this year' | 'ahead' | 'behind';

const isMeant: Readonly<Record<DayWithoutYear, (day: string, base: string) => boolean>> = {
  'this year': () => true,
  ahead: (day, base) => day >= base,
  behind: (day, base) => day <= base,
};

/** From one 29 February to the next there can be eight years. */
const YEARS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

const yearsFrom = (base: string, without: DayWithoutYear): readonly number[] => {
  const first = Number(base.slice(0, 4));
  if (without === 'this year') return [first];
  return YEARS.map((more) => (without === 'ahead' ? first + more : first - more));
};

/**
 * The day that was typed, as 'YYYY-MM-DD'. One without a year, '1 Jul' or 'July 1', is of the year of the base day
 * (YYYY-MM-DD), the next such day or the last one; a weekday said with it has to be that day's. The error is a sentence
 * for who typed it.
 */
export const readTypedDay = (
  text: string,
  base: string,
  without: DayWithoutYear = 'this year',
): Result<string, string> => {
  const written = readWrittenDate(text);
  if (written.ok || written.error !== YEAR_MISSING) return written;
  const bare = text.trim().replace(WEEKDAY, '');
  const years = yearsFrom(base, without);
  const year = years.find((one) => {
    const day = readWrittenDate(`${bare} ${one}`);
    return day.ok && isMeant[without](day.value, base);
  });
  return readWrittenDate(`${text.trim()} ${year ?? years[0] ?? ''}`);
};

import { err, ok, type Result } from './result.ts';
import { readWrittenDate } from './written-date.ts';

/** To which side of today a day without a year lies: in the year of today, or not before today. */
export type DayWithoutYear = 'this year' | 'ahead';

/**
 * The day that was typed, as 'YYYY-MM-DD'; '1 Jul' is of the year of today (YYYY-MM-DD), or the next such day. The error
 * is a sentence for who typed it.
 */
export const readTypedDay = (
  text: string,
  today: string,
  without: DayWithoutYear = 'this year',
): Result<string, string> => {
  const written = readWrittenDate(text);
  if (written.ok) return written;
  const year = Number(today.slice(0, 4));
  const ofThisYear = readWrittenDate(`${text.trim()} ${year}`);
  if (!ofThisYear.ok) return err(written.error);
  if (without === 'this year' || ofThisYear.value >= today) return ok(ofThisYear.value);
  return readWrittenDate(`${text.trim()} ${year + 1}`);
};

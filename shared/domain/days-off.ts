import { fromDayNumber, toDayNumber } from '../dates.ts';
import { err, ok, type Result } from '../result.ts';
import { readWrittenDate } from '../written-date.ts';
import type { NamedDay } from './bank-holidays.ts';
import { closedBetween, type WorkingDayRules, workingCalendar } from './working-calendar.ts';

/** A day that is none like the others, and why: a bank holiday, a day of the body's own, a bank holiday worked on. */
export type DayOff = NamedDay & { readonly kind: 'bank holiday' | 'own' | 'worked' };

/** The days off of a body from a day on up to another ('YYYY-MM-DD' both, both included), and those that it works on. */
export const daysOff = (rules: WorkingDayRules, from: string, upTo: string): DayOff[] => {
  const own = new Set(rules.closed.map(({ date }) => date));
  const closed = closedBetween(workingCalendar(rules), toDayNumber(from) - 1, toDayNumber(upTo));
  const off = closed.map(({ day, name }): DayOff => {
    const date = fromDayNumber(day);
    return { date, name, kind: own.has(date) ? 'own' : 'bank holiday' };
  });
  const worked = rules.worked
    .filter(({ date }) => from <= date && date <= upTo)
    .map((day): DayOff => ({ ...day, kind: 'worked' }));
  return [...off, ...worked].toSorted((a, b) => a.date.localeCompare(b.date));
};

/** A date has at most so many words: 'Tuesday the 26th of May 2020'. */
const MOST_WORDS = 6;

const BETWEEN = '[,;:–-]+';

/** Reads a day with its name: '24 December 2026, Office closed'. The error is a sentence for the writer. */
export const readNamedDay = (text: string): Result<NamedDay, string> => {
  const words = text.trim().split(/\s+/);
  const counts = Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, index) => index + 1);
  const read = counts.map((count) => {
    const name = words
      .slice(count)
      .join(' ')
      .replace(new RegExp(`^${BETWEEN}\\s*`), '');
    return {
      name,
      date: readWrittenDate(
        words
          .slice(0, count)
          .join(' ')
          .replace(new RegExp(`${BETWEEN}$`), ''),
      ),
    };
  });
  for (const { name, date } of read.toReversed()) {
    if (date.ok) return ok({ date: date.value, name: name === '' ? 'Closed' : name });
  }
  const errors = read.flatMap(({ date }) => (date.ok ? [] : [date.error]));
  const telling = errors.findLast((error) => !error.startsWith('That is not a date'));
  return err(telling ?? 'Write the day and its name: 24 December 2026, Office closed.');
};

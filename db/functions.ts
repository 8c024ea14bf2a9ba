import type { Database } from 'better-sqlite3';
import { plainCode } from '../shared/domain/matter-entry.ts';
import { type WorkingCalendar, type WorkingDayRules, workingCalendar } from '../shared/domain/working-calendar.ts';
import { workingDaysFrom } from '../shared/domain/working-days.ts';
import { fold } from './fold.ts';
import { fromJson } from './sql.ts';

/** The calendars of bodies by their rules as stored; each works its years out once. */
const calendars = new Map<string | null, WorkingCalendar>();

/** More rules than bodies have at a time: those that bodies no longer have go. */
const MOST = 100;

/** The calendar of a body by its column `working_days`; NULL is as usual. */
export const calendarOf = (stored: string | null): WorkingCalendar => {
  const known = calendars.get(stored);
  if (known) return known;
  if (calendars.size >= MOST) calendars.clear();
  const made = workingCalendar(stored === null ? undefined : fromJson<WorkingDayRules>(stored));
  calendars.set(stored, made);
  return made;
};

/** NULL for a count from no day. */
const workingDaysAfter = (date: string | null, count: string | null, rules: string | null): string | null =>
  date === null || count === null ? null : workingDaysFrom(date, Number(count), calendarOf(rules));

const folded = (text: string | null): string | null => (text === null ? null : fold(text));

const plained = (code: string | null): string | null => (code === null ? null : plainCode(code));

/** What a query can ask by name: working_days_after(date, count, working_days of the body), fold(text), plain_code(code). */
export const addFunctions = (connection: Database): void => {
  connection.function('working_days_after', { deterministic: true, directOnly: true }, workingDaysAfter);
  connection.function('plain_code', { deterministic: true, directOnly: true }, plained);
  connection.function('fold', { deterministic: true, directOnly: true }, folded);
};

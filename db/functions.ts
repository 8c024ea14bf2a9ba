import type { Database } from 'better-sqlite3';
import { addWorkingDays } from '../shared/domain/working-days.ts';

/** NULL for a count from no day. */
const workingDaysAfter = (date: string | null, count: string | null): string | null =>
  date === null || count === null ? null : addWorkingDays(date, Number(count));

/** Rules of the domain that a query can ask by name: working_days_after(date, count). */
export const addFunctions = (connection: Database): void => {
  connection.function('working_days_after', { deterministic: true, directOnly: true }, workingDaysAfter);
};

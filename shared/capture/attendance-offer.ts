import type { Category } from '../domain/body.ts';
import { type AttendanceTable, type Rows, readAttendanceTable } from './attendance-table.ts';

const FEWEST = 2;

/**
 * The people whom a table that was pasted into the text names, where it looks like an attendance table; undefined for any
 * other. Most of its lines have to name people, and one of them has to be known or to stand there as on such a list.
 */
export const offeredList = (
  rows: Rows,
  categories: readonly Category[],
  known: ReadonlySet<string>,
): AttendanceTable['people'] | undefined => {
  if (!rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1)) return undefined;
  const { people, unread } = readAttendanceTable(rows, categories);
  const isList = people.some(({ name, initials, category, state }) =>
    [known.has(name), initials !== undefined, category !== undefined, state !== 'present'].includes(true),
  );
  return people.length >= FEWEST && unread.length * 2 <= people.length && isList ? people : undefined;
};

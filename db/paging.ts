import { z } from 'zod';
import { refusal } from './errors.ts';
import type { Bindable } from './sql.ts';

/** Where a list goes on: the sort key of the last row that was given. */
const cursorSchema = z.array(z.union([z.string(), z.number()]));

/** One page of a list and the cursor of the rest, from one row more than was asked for. */
export const pageOf = <Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly Bindable[]) => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, ...(last && rows.length > limit ? { next: JSON.stringify(keyOf(last)) } : {}) };
};

/** The sort key in a cursor, of `length` parts. Errors: invalidInput. */
export const readCursor = (after: string, length: number): readonly (string | number)[] => {
  try {
    const key = cursorSchema.parse(JSON.parse(after));
    if (key.length === length) return key;
  } catch {
    // Not of ours: said below.
  }
  throw refusal('invalidInput', 'This is not where a list goes on; read it from its beginning.', 'after');
};

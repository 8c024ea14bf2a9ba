import { missingCase } from '../shared/assert.ts';
import { type Due, dueSchema } from '../shared/domain/block.ts';
import type { PastDue } from '../shared/domain/due-history.ts';
import type { ActionId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { all, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A due as it is stored; both NULL when it is not settled any longer. */
export type DueRow = { readonly kind: string | null; readonly value: string | null };

const rowOf = (due: Due | undefined): DueRow => {
  if (due === undefined) return { kind: null, value: null };
  if ('date' in due) return { kind: 'date', value: due.date };
  if ('meeting' in due) return { kind: 'meeting', value: due.meeting };
  if ('workingDays' in due) return { kind: 'workingDays', value: String(due.workingDays) };
  if ('words' in due) return { kind: 'words', value: due.words };
  if ('none' in due) return { kind: 'none', value: null };
  return missingCase(due);
};

/** A stored due as the domain has it. */
export const dueOf = ({ kind, value }: DueRow): Due | undefined => {
  if (kind === null) return undefined;
  if (kind === 'none') return { none: true };
  return dueSchema.parse({ [kind]: kind === 'workingDays' ? Number(value) : value });
};

const lineOf = ({ at, ...row }: DueRow & { readonly at: number }): PastDue => {
  const due = dueOf(row);
  return due === undefined ? { at } : { due, at };
};

/** What an action was due and since when, from the original on. */
export const listDues = (db: ReadableDb, id: ActionId): PastDue[] =>
  all<DueRow & { readonly at: number }>(
    db,
    sql`SELECT kind, value, at FROM action_dues WHERE action_id = ${id} ORDER BY position`,
  ).map(lineOf);

/** Writes down what an action was due, all of it; lines that say the same as before are left alone. */
export const putDues = (db: WritableDb, id: ActionId, dues: readonly PastDue[]): void => {
  const before = listDues(db, id);
  const changed = dues.findIndex((line, at) => !isSame(line, before[at]));
  const kept = changed === -1 ? dues.length : changed;
  run(db, sql`DELETE FROM action_dues WHERE action_id = ${id} AND position >= ${kept}`);
  for (const [position, { due, at }] of dues.entries()) {
    if (position < kept) continue;
    const { kind, value } = rowOf(due);
    run(
      db,
      sql`INSERT INTO action_dues (action_id, position, kind, value, at)
        VALUES (${id}, ${position}, ${kind}, ${value}, ${at})`,
    );
  }
};

import { missingCase } from '../shared/assert.ts';
import { type Due, dueSchema } from '../shared/domain/block.ts';
import type { ActionId } from '../shared/ids.ts';
import { all, get, run, sql } from './sql.ts';
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

const columns = sql`kind, value`;

/** What an action was due, from the original on. */
export const listDues = (db: ReadableDb, id: ActionId): (Due | undefined)[] =>
  all<DueRow>(db, sql`SELECT ${columns} FROM action_dues WHERE action_id = ${id} ORDER BY position`).map(dueOf);

type Last = DueRow & { readonly position: number };

/** When an action is due now, or undefined when that is not settled. */
export const currentDue = (db: ReadableDb, id: ActionId): Due | undefined => {
  const last = lastRow(db, id);
  return last && dueOf(last);
};

const lastRow = (db: ReadableDb, id: ActionId): Last | undefined =>
  get<Last>(
    db,
    sql`SELECT position, ${columns} FROM action_dues WHERE action_id = ${id} ORDER BY position DESC LIMIT 1`,
  );

/**
 * Says when an action is due. Until it is handed out the original is still being typed, and is replaced; from then on
 * every change is one more line of the history, and the first stays.
 */
export const setDue = (db: WritableDb, id: ActionId, due: Due | undefined, isFrozen: boolean): void => {
  const last = lastRow(db, id);
  const { kind, value } = rowOf(due);
  if ((last?.kind ?? null) === kind && (last?.value ?? null) === value) return;
  if (!isFrozen) run(db, sql`DELETE FROM action_dues WHERE action_id = ${id}`);
  if (!isFrozen && kind === null) return;
  const position = isFrozen && last ? last.position + 1 : 0;
  run(
    db,
    sql`INSERT INTO action_dues (action_id, position, kind, value, at)
      VALUES (${id}, ${position}, ${kind}, ${value}, ${db.at})`,
  );
};

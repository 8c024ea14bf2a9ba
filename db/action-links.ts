import type { LinkedAction } from '../shared/domain/action-life.ts';
import type { ActionId } from '../shared/ids.ts';
import { all, get, given, type Nullable, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Whether the action `a` went over into this one, and is there still. */
const wentOverInto = (id: ActionId): Query =>
  sql`a.id IN (SELECT s.action_id FROM action_states s WHERE s.into_id = ${id}
    AND s.position = (SELECT max(position) FROM action_states WHERE action_id = s.action_id))`;

const linked = (db: ReadableDb, which: Query): LinkedAction[] =>
  all<Nullable<LinkedAction, 'reference'>>(
    db,
    sql`SELECT a.id, o.code AS bodyCode, a.reference, a.state FROM actions a JOIN bodies o ON o.id = a.body_id
      WHERE a.deleted_at IS NULL AND ${which} ORDER BY o.code_folded, a.reference, a.id`,
  ).map((row) => given(row));

/** The actions that this one ever went over into. */
export const listSuccessors = (db: ReadableDb, id: ActionId): LinkedAction[] =>
  linked(db, sql`a.id IN (SELECT into_id FROM action_states WHERE action_id = ${id})`);

/** The actions that this one goes on with: of another body, or those whose place it took. */
export const listOrigins = (db: ReadableDb, id: ActionId): LinkedAction[] =>
  linked(
    db,
    sql`(a.id = (SELECT from_id FROM actions WHERE id = ${id})
      OR ${wentOverInto(id)})`,
  );

/** Whether another action goes on with this one, or went over into it. */
export const isGoneOnWith = (db: ReadableDb, id: ActionId): boolean =>
  get(db, sql`SELECT 1 FROM actions a WHERE a.deleted_at IS NULL AND (a.from_id = ${id} OR ${wentOverInto(id)})`) !==
  undefined;

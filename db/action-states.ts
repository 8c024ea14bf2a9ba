import type { StateChange } from '../shared/domain/state-history.ts';
import type { ActionId } from '../shared/ids.ts';
import { all, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type StateRow = Nullable<StateChange, 'meetingId' | 'by' | 'reason' | 'intoId'>;

/** Every state that an action came to since it was raised, the oldest first. */
export const listStates = (db: ReadableDb, id: ActionId): StateChange[] =>
  all<StateRow>(
    db,
    sql`SELECT state, date, at, meeting_id AS meetingId, said_by AS "by", reason, into_id AS intoId
      FROM action_states WHERE action_id = ${id} ORDER BY position`,
  ).map((row) => given(row));

/** Writes down all states of an action. */
export const putStates = (db: WritableDb, id: ActionId, states: readonly StateChange[]): void => {
  run(db, sql`DELETE FROM action_states WHERE action_id = ${id}`);
  for (const [position, { state, date, at, meetingId, by, reason, intoId }] of states.entries()) {
    run(
      db,
      sql`INSERT INTO action_states (action_id, position, state, date, at, meeting_id, said_by, reason, into_id)
        VALUES (${id}, ${position}, ${state}, ${date}, ${at}, ${meetingId}, ${by}, ${reason}, ${intoId})`,
    );
  }
};

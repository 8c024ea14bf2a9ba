import type { StateChange } from '../shared/domain/state-history.ts';
import type { ActionId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { all, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const UNSAID = {
  withdrawn: ['reason', 'Write why the action is withdrawn: its number stays empty, and the register says why.'],
  superseded: ['intoId', 'Choose the action that takes the place of this one.'],
  transferred: ['bodyId', 'Choose the body that the action is transferred to.'],
} as const;

/** Whether as much is said of a state as has to be: why an action is withdrawn, and where it went. Errors: refused. */
export const assertSaid = ({ state, reason, intoId }: StateChange): void => {
  if (state !== 'withdrawn' && state !== 'superseded' && state !== 'transferred') return;
  if ((state === 'withdrawn' ? reason : intoId) !== undefined) return;
  const [path, words] = UNSAID[state];
  throw refusal('refused', words, path);
};

/** Whether an action is free for another state: what another body has by now is settled there. Errors: refused. */
export const assertHere = (db: ReadableDb, states: readonly StateChange[]): void => {
  const last = states.at(-1);
  if (last?.state !== 'transferred') return;
  const there = get<{ reference: string | null }>(
    db,
    sql`SELECT reference FROM actions WHERE id = ${last.intoId} AND deleted_at IS NULL AND state <> 'withdrawn'`,
  );
  if (!there) return;
  const words = `This action is with another body, as ${there.reference ?? 'an action of its own'}: go on there, or withdraw it there first.`;
  throw refusal('refused', words, 'state');
};

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

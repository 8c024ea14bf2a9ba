import type { ActionState } from '../shared/domain/action.ts';
import type { StateChange } from '../shared/domain/state-history.ts';
import type { ActionId, MeetingId } from '../shared/ids.ts';
import { getAction } from './action-save.ts';
import { assertHere, assertSaid } from './action-states.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { get, given, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, type WholeAction, withState } from './whole-action.ts';

/** How an action came to a state; what is left out is not known. */
export type StateSaid = {
  readonly date: string;
  readonly meetingId?: MeetingId | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
};

export type SettleAction = StateSaid & {
  readonly actionId: ActionId;
  readonly state: Exclude<ActionState, 'transferred'>;
  /** The action that takes its place. */
  readonly intoId?: ActionId | undefined;
};

/** What is said of a state, without what is not. */
export const changeOf = (db: WritableDb, state: ActionState, said: StateSaid, intoId?: ActionId): StateChange => {
  const { date, meetingId = null, by = null, reason = null } = said;
  return { state, date, at: db.at, ...given({ meetingId, by, reason, intoId: intoId ?? null }) };
};

/** The actions that one went over into, one after the other. */
const goesOverInto = (db: ReadableDb, id: ActionId): ReadonlySet<string> => {
  const gone = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !gone.has(next); ) {
    gone.add(next);
    next =
      get<{ intoId: string | null }>(
        db,
        sql`SELECT into_id AS intoId FROM action_states WHERE action_id = ${next} ORDER BY position DESC LIMIT 1`,
      )?.intoId ?? undefined;
  }
  return gone;
};

/** Whether an action can take the place of another: it is there, and did not itself go over into that. Errors: refused. */
const assertSuccessor = (db: ReadableDb, { id }: WholeAction, intoId: ActionId): void => {
  getAction(db, intoId);
  if (!goesOverInto(db, intoId).has(id)) return;
  throw refusal('refused', 'An action can’t take its own place. Choose another one.', 'intoId');
};

/** Whether it can have come about so: at a meeting of its own body. Errors: notFound, refused. */
export const assertMeeting = (db: ReadableDb, { bodyId }: WholeAction, { meetingId }: StateSaid): void => {
  if (meetingId === undefined || getMeeting(db, meetingId).bodyId === bodyId) return;
  throw refusal(
    'refused',
    'That is a meeting of another body. Choose one of the body that the action is of.',
    'meetingId',
  );
};

/**
 * Brings an action to a state and keeps how: on which day, at which meeting, by whom and why. To say the state that it
 * has already mends what was said of it. Errors: notFound; refused, where a reason or the action in its place is missing.
 */
export const settleAction = (db: WritableDb, { actionId, state, intoId, ...said }: SettleAction): void => {
  const before = getAction(db, actionId);
  assertHere(db, before.states);
  assertMeeting(db, before, said);
  const change = changeOf(db, state, said, state === 'superseded' ? intoId : undefined);
  assertSaid(change);
  if (change.intoId) assertSuccessor(db, before, change.intoId);
  putWhole(db, before, withState(before, change));
};

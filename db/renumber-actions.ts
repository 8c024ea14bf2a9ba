import { countsPerMeeting, nextSequence, renderReference } from '../shared/domain/numbering.ts';
import type { ActionId, BodyId, MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { type ActionRow, actionColumns } from './action-rows.ts';
import { getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { all, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, type WholeAction, wholeAction } from './whole-action.ts';

/** Actions of a meeting whose numbers nobody outside has seen yet, in their order. */
const provisional = (db: ReadableDb, meetingId: MeetingId): WholeAction[] =>
  all<ActionRow>(
    db,
    sql`SELECT ${actionColumns} FROM actions a
      WHERE a.meeting_id = ${meetingId} AND a.series IS NOT NULL AND a.seq IS NOT NULL AND a.frozen_at IS NULL
      ORDER BY a.seq`,
  ).map((row) => wholeAction(db, row));

type Numbered = { readonly id: ActionId; readonly series: string | null; readonly seq: number | null };

/** References and places in sequences that other actions of the body have. */
const takenByOthers = (db: ReadableDb, bodyId: BodyId, own: ReadonlySet<ActionId>): ReadonlySet<string> => {
  const rows = all<Numbered & { readonly reference: string | null }>(
    db,
    sql`SELECT id, series, seq, reference FROM actions WHERE body_id = ${bodyId}`,
  ).filter(({ id }) => !own.has(id));
  return new Set(rows.flatMap(({ series, seq, reference }) => [`${series} ${seq}`, `reference ${reference}`]));
};

/** The actions with the numbers that they are to have: each keeps its place unless another action has it. */
const renumbered = (db: ReadableDb, meeting: MeetingFacts, actions: readonly WholeAction[]): WholeAction[] => {
  const taken = takenByOthers(db, meeting.bodyId, new Set(actions.map(({ id }) => id)));
  const render = (seq: number) => renderReference(meeting, meeting.number, seq);
  let last = 0;
  return actions.map((action) => {
    const isTaken = (seq: number) => taken.has(`${action.series} ${seq}`) || taken.has(`reference ${render(seq)}`);
    last = nextSequence(Math.max(last, (action.seq ?? 1) - 1), isTaken);
    return { ...action, seq: last, reference: render(last) };
  });
};

/** Brings the provisional references of a meeting in line with its number. Errors: notFound. */
export const renumberActions = (db: WritableDb, meetingId: MeetingId): void => {
  const meeting = getMeetingFacts(db, meetingId);
  if (!countsPerMeeting(meeting)) return;
  const before = new Map(provisional(db, meetingId).map((action) => [action.id, action]));
  const changed = renumbered(db, meeting, [...before.values()]).filter((after) => !isSame(before.get(after.id), after));
  // All places are freed before any is given: two numbers can change places.
  for (const { id } of changed) run(db, sql`UPDATE actions SET seq = NULL, reference = NULL WHERE id = ${id}`);
  for (const after of changed) putWhole(db, before.get(after.id), after);
};

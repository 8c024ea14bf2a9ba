import type { ReviewEntry, ReviewSheet } from '../shared/api/reviews.ts';
import type { Action } from '../shared/domain/action.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { ActionId, BodyId } from '../shared/ids.ts';
import { listUpdates } from './action-updates.ts';
import { findListedAction, listActions } from './actions.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { refusal } from './errors.ts';
import { lastDayBefore } from './meeting-before.ts';
import { getMeeting } from './meetings.ts';
import { openStates } from './open-states.ts';
import { comingMeeting, type ReviewPlace, reviewsFor } from './review-rows.ts';
import { all, get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** How many of the last updates are shown. */
const UPDATES = 3;
const ALL = 1_000_000;

const OTHER_BODY = 'That meeting is of another body. Open the review of the body itself; nothing was changed.';

/** The meeting that a review is for: the one that is named, or the one that comes next. Errors: notFound, refused. */
export const reviewedMeeting = (db: ReadableDb, { bodyId, meetingId }: ReviewPlace): Meeting | undefined => {
  const id = meetingId ?? comingMeeting(db, bodyId);
  if (id === undefined) return undefined;
  const meeting = getMeeting(db, id);
  if (meeting.bodyId !== bodyId) throw refusal('refused', OTHER_BODY, 'meetingId');
  return meeting;
};

/** Whether a meeting hears of an action as one of before: not when it was raised there, or later. */
const isOfBefore = (action: Action, meeting: Meeting | undefined): boolean => {
  if (meeting === undefined || action.meetingId === undefined) return true;
  if (action.meetingId === meeting.id) return false;
  return action.raised === undefined || meeting.date === undefined || action.raised <= meeting.date;
};

/** The open actions of a body that a meeting hears of, in the order of their references. Errors: notFound. */
export const openActionsBefore = (db: ReadableDb, bodyId: BodyId, meeting: Meeting | undefined): Action[] => {
  const { code } = getBody(db, bodyId);
  const { rows } = listActions(db, { filter: { body: code, open: true }, limit: ALL });
  return rows.filter((action) => isOfBefore(action, meeting));
};

/** Actions of a body that were settled after a day, in the order in which they were. */
const settledAfter = (db: ReadableDb, bodyId: BodyId, day: string): ActionId[] =>
  all<{ id: ActionId }>(
    db,
    sql`SELECT a.id FROM action_states s JOIN actions a ON a.id = s.action_id
      WHERE a.body_id = ${bodyId} AND a.deleted_at IS NULL AND a.state NOT IN ${openStates} AND s.date > ${day}
        AND s.position = (SELECT max(position) FROM action_states WHERE action_id = a.id)
      ORDER BY s.date, s.at, a.id`,
  ).map(({ id }) => id);

/** What is settled and the meeting has not heard of: what was reviewed for it, and what was settled since the last one. */
const settledSince = (
  db: ReadableDb,
  { bodyId, meeting, day }: { readonly bodyId: BodyId; readonly meeting: Meeting | undefined; readonly day: string },
  reviewed: Iterable<ActionId>,
  open: ReadonlySet<ActionId>,
): Action[] =>
  [...new Set([...reviewed, ...(day === '' ? [] : settledAfter(db, bodyId, day))])]
    .flatMap((id) => (open.has(id) ? [] : (findListedAction(db, id) ?? [])))
    .filter((action) => isOfBefore(action, meeting));

/** What a meeting hears of: every open action of before, and each that was reviewed for it. Errors: notFound, refused. */
export const reviewEntries = (db: ReadableDb, place: ReviewPlace): Omit<ReviewEntry, 'updates'>[] => {
  const meeting = reviewedMeeting(db, place);
  const reviews = reviewsFor(db, { bodyId: place.bodyId, meetingId: meeting?.id });
  const open = openActionsBefore(db, place.bodyId, meeting);
  const { bodyId } = place;
  const around = { bodyId, meeting, day: lastDayBefore(db, bodyId, meeting) };
  const settled = settledSince(db, around, reviews.keys(), new Set(open.map(({ id }) => id)));
  return [...open, ...settled].map((action) => {
    const review = reviews.get(action.id);
    return { action, ...(review && { review }) };
  });
};

const otherBodies = (db: ReadableDb, bodyId: BodyId): ReviewSheet['others'] =>
  all(db, sql`SELECT id, code, name FROM bodies WHERE id <> ${bodyId} AND deleted_at IS NULL ORDER BY code_folded`);

const hasTable = (db: ReadableDb, meeting: Meeting | undefined): boolean =>
  meeting !== undefined &&
  get(db, sql`SELECT 1 FROM outstanding_tables WHERE meeting_id = ${meeting.id} AND deleted_at IS NULL`) !== undefined;

const headOf = ({ id, number, date, state }: Meeting): ReviewSheet['meeting'] => ({
  id,
  number,
  state,
  ...(date === undefined ? {} : { date }),
});

/** All that the review of a body shows. Errors: notFound, refused. */
export const getReviewSheet = (db: ReadableDb, place: ReviewPlace): ReviewSheet => {
  const { id, code, name } = getBody(db, place.bodyId);
  const meeting = reviewedMeeting(db, place);
  return {
    body: { id, code, name },
    ...(meeting && { meeting: headOf(meeting) }),
    closesAtOnce: getBodyRules(db, id).record?.closesAtOnce === true,
    hasTable: hasTable(db, meeting),
    entries: reviewEntries(db, place).map((entry) => ({
      ...entry,
      updates: listUpdates(db, entry.action.id).toReversed().slice(0, UPDATES),
    })),
    others: otherBodies(db, id),
  };
};

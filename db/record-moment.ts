import type { Meeting, MeetingState } from '../shared/domain/meeting.ts';
import type { Moment, MomentKind } from '../shared/domain/moment.ts';
import type { MeetingId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { meetingOfItem } from './items.ts';
import { meetingRows, type WholeMeeting } from './meeting-rows.ts';
import { momentRows } from './moments.ts';
import { putRow } from './restorer.ts';
import { settleNumbers } from './settle-numbers.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The state that a meeting comes into; one that goes on with its items stays in its own. */
const STATES: Readonly<Partial<Record<MomentKind, MeetingState>>> = {
  opened: 'in session',
  adjourned: 'adjourned',
  resumed: 'in session',
  closed: 'draft',
};

/** A meeting whose minutes are on their way to others is over. */
const OVER: ReadonlySet<MeetingState> = new Set(['with the Chair', 'circulated', 'approved', 'cancelled']);

const assertNotOver = ({ number, state }: WholeMeeting): void => {
  if (!OVER.has(state)) return;
  throw refusal('refused', `Meeting ${number} is ${state}; its clock does not go on. Nothing was changed.`);
};

const assertOwnItem = (db: ReadableDb, meetingId: MeetingId, { itemId }: Moment): void => {
  if (itemId === undefined || meetingOfItem(db, itemId) === meetingId) return;
  throw refusal('refused', 'This item is not on the agenda of the meeting. Nothing was changed.', 'moment.itemId');
};

/** What the minutes say of the times themselves, where nobody has said it. */
const withTimes = (meeting: WholeMeeting, { kind, date, time }: Moment): Partial<Meeting> => {
  if (kind === 'opened') return { date: meeting.date ?? date, startTime: meeting.startTime ?? time };
  return kind === 'closed' ? { endTime: meeting.endTime ?? time } : {};
};

/**
 * Tells the clock of a meeting what happened, and brings the meeting into the state that follows. Closing makes the
 * draft: numbers that are still provisional come into the order of the text. Errors: notFound, refused.
 */
export const recordMoment = (
  db: WritableDb,
  { meetingId, moment }: { readonly meetingId: MeetingId; readonly moment: Moment },
): Record<never, never> => {
  const meeting = meetingRows.read(db, meetingId);
  if (!meeting) throw refusal('notFound', 'This meeting is not in the book.', 'meetingId');
  assertNotOver(meeting);
  assertOwnItem(db, meetingId, moment);
  putRow(db, momentRows, moment.id, { ...moment, meetingId });
  const state = STATES[moment.kind] ?? meeting.state;
  putRow(db, meetingRows, meetingId, { ...meeting, ...withTimes(meeting, moment), state });
  if (moment.kind === 'closed') settleNumbers(db, meetingId);
  return {};
};

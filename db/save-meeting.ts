import { generateNKeysBetween } from 'fractional-indexing';
import type { Body } from '../shared/domain/body.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import { planAgenda } from '../shared/domain/standing-items.ts';
import { itemIdSchema, type MeetingId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { putItem } from './items.ts';
import { assertChangeable } from './meeting-facts.ts';
import { findMeetingByNumber, findMeetingRow, type MeetingRow, putMeeting } from './meetings.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const assertNumber = (db: ReadableDb, body: Body, { id, number }: Meeting): void => {
  const other = findMeetingByNumber(db, body.id, number);
  if (other === undefined || other === id) return;
  throw refusal(
    'refused',
    `${body.code} ${number} is in the book already. Give this meeting another number.`,
    'meeting.number',
  );
};

const assertBody = (before: MeetingRow, body: Body): void => {
  if (before.bodyId === body.id) return;
  throw refusal('refused', 'A meeting stays with its body. Plan a new meeting for the other one.', 'meeting.bodyId');
};

/** Puts the standing items of the body on the agenda of a new meeting. */
const planItems = (db: WritableDb, meetingId: MeetingId, standingItems: readonly string[]): void => {
  const agenda = planAgenda(standingItems);
  const ids = agenda.map(() => itemIdSchema.parse(db.makeId()));
  const ranks = generateNKeysBetween(null, null, agenda.length);
  for (const [at, { number, title, parent }] of agenda.entries()) {
    const id = ids[at];
    if (id === undefined) continue;
    const parentId = parent === undefined ? undefined : ids[parent];
    putItem(db, id, { id, meetingId, parentId, number, title, rank: ranks[at] ?? '' });
  }
};

const planMeeting = (db: WritableDb, body: Body, meeting: Meeting): void => {
  const { classification, statement } = body;
  putMeeting(db, meeting.id, { ...meeting, classification, statement });
  planItems(db, meeting.id, []);
};

const changeMeeting = (db: WritableDb, before: MeetingRow, body: Body, meeting: Meeting): void => {
  assertBody(before, body);
  assertChangeable(before);
  const { classification, statement, previousActions, form } = before;
  putMeeting(db, meeting.id, { ...meeting, classification, statement, previousActions, form });
};

/**
 * Makes a meeting, or changes what is said of one. A new one takes class and statement from its body, and its agenda
 * from the standing items. Errors: notFound, refused.
 */
export const saveMeeting = (db: WritableDb, meeting: Meeting): { readonly meetingId: MeetingId } => {
  const body = getBody(db, meeting.bodyId);
  assertNumber(db, body, meeting);
  const before = findMeetingRow(db, meeting.id);
  if (before) changeMeeting(db, before, body, meeting);
  else planMeeting(db, body, meeting);
  return { meetingId: meeting.id };
};

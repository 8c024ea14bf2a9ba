import { generateNKeysBetween } from 'fractional-indexing';
import { isRecord, type Meeting } from '../shared/domain/meeting.ts';
import { planAgenda } from '../shared/domain/standing-items.ts';
import { itemIdSchema, type MeetingId } from '../shared/ids.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { refusal } from './errors.ts';
import { itemRows } from './item-rows.ts';
import { assertChangeable } from './meeting-facts.ts';
import { meetingRows, type WholeMeeting } from './meeting-rows.ts';
import { renumberActions } from './renumber-actions.ts';
import { putRow } from './restorer.ts';
import type { WritableDb } from './types.ts';

/** Puts the standing items of the body on the agenda of a new meeting. */
const planItems = (db: WritableDb, meetingId: MeetingId, standingItems: readonly string[]): void => {
  const agenda = planAgenda(standingItems);
  const ids = agenda.map(() => itemIdSchema.parse(db.makeId()));
  const ranks = generateNKeysBetween(null, null, agenda.length);
  for (const [at, id] of ids.entries()) {
    const { number = '', title = '', parent } = agenda[at] ?? {};
    const parentId = parent === undefined ? undefined : ids[parent];
    putRow(db, itemRows, id, { id, meetingId, parentId, number, title, rank: ranks[at] ?? '' });
  }
};

/** A new meeting, with the class and the statement of its body and nothing on its agenda. Errors: notFound, refused. */
export const putNewMeeting = (db: WritableDb, meeting: Meeting): void => {
  const { classification, statement } = getBody(db, meeting.bodyId);
  putRow(db, meetingRows, meeting.id, { ...meeting, classification, statement });
};

const planMeeting = (db: WritableDb, meeting: Meeting): void => {
  putNewMeeting(db, meeting);
  planItems(db, meeting.id, getBodyRules(db, meeting.bodyId).standingItems);
};

const changeMeeting = (db: WritableDb, before: WholeMeeting, meeting: Meeting): void => {
  if (before.bodyId !== meeting.bodyId) {
    throw refusal('refused', 'A meeting stays with its body. Plan a new meeting for the other one.', 'meeting.bodyId');
  }
  assertChangeable(before);
  const { classification, statement, previousActions, form, waived } = before;
  putRow(db, meetingRows, meeting.id, { ...meeting, classification, statement, previousActions, form, waived });
  if (before.number !== meeting.number) renumberActions(db, meeting.id);
};

/**
 * Makes a meeting, or changes what is said of one. A new one takes class and statement from its body, and its agenda
 * from the standing items. References of actions that are still provisional follow its number. Errors: notFound, refused.
 */
export const saveMeeting = (db: WritableDb, meeting: Meeting): { readonly meetingId: MeetingId } => {
  const before = meetingRows.read(db, meeting.id);
  if (isRecord(meeting.state) && before?.state !== meeting.state) {
    throw refusal('refused', 'Minutes are approved on the screen Record, which keeps how. Nothing was changed.');
  }
  if (before) changeMeeting(db, before, meeting);
  else planMeeting(db, meeting);
  return { meetingId: meeting.id };
};

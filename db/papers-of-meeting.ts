import type { Presentation } from '../shared/domain/paper.ts';
import { refusal } from './errors.ts';
import { meetingOfItem } from './items.ts';
import { assertChangeable, getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { presentationRows } from './presentation-rows.ts';
import { putRow, type Restorer, readLogged } from './restorer.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The meeting that has an item on its agenda. Errors: notFound. */
export const meetingOf = (db: ReadableDb, { itemId }: Pick<Presentation, 'itemId'>): MeetingFacts => {
  const meetingId = meetingOfItem(db, itemId);
  if (meetingId === undefined) {
    throw refusal('notFound', 'This item is not on the agenda any more. Put the paper under another item.');
  }
  return getMeetingFacts(db, meetingId);
};

/** Errors: refused, when another paper of the meeting goes by the reference. */
const assertFreeReference = (
  db: ReadableDb,
  { id, reference }: Presentation,
  { id: meetingId }: MeetingFacts,
): void => {
  if (reference === undefined) return;
  const other = get<{ title: string }>(
    db,
    sql`SELECT p.title FROM items i JOIN presentations x ON x.item_id = i.id JOIN papers p ON p.id = x.paper_id
      WHERE i.meeting_id = ${meetingId} AND i.deleted_at IS NULL AND x.deleted_at IS NULL
        AND x.reference = ${reference} AND x.id <> ${id} LIMIT 1`,
  );
  if (!other) return;
  const sentence = `${reference} is the reference of ‘${other.title}’ already. Give this paper another one.`;
  throw refusal('refused', sentence, 'presented.reference');
};

/**
 * Puts a paper before a meeting, changes what is said of it there, or takes it off (null). Errors: notFound without its
 * item or its paper; refused for minutes that are approved and for a reference that another paper has.
 */
export const putPresentation = (db: WritableDb, id: string, after: Presentation | null): void => {
  const row = after ?? presentationRows.read(db, id);
  if (row !== null) assertChangeable(meetingOf(db, row));
  if (after !== null) assertFreeReference(db, after, meetingOf(db, after));
  putRow(db, presentationRows, id, after);
};

/** How undo puts a presentation back. */
export const presentationRestorer: Restorer = {
  read: presentationRows.read,
  put: (db, id, logged) => putPresentation(db, id, logged === null ? null : readLogged(presentationRows.row, logged)),
};

import type { MeetingId } from '../shared/ids.ts';
import { listAttendance, meetingOfAttendance } from './attendance.ts';
import { attendanceRows } from './attendance-rows.ts';
import { itemRows, meetingOfItemRow } from './item-rows.ts';
import { listItems } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow, type Restorer, type Rows, readLogged } from './restorer.ts';
import { assertInitials } from './save-attendance.ts';
import { assertAgenda } from './save-items.ts';
import type { ReadableDb } from './types.ts';

/** The list of a meeting that a row is on, or was: what is put back has to go with what came since. */
type List = {
  readonly meetingOf: (db: ReadableDb, id: string) => MeetingId | undefined;
  readonly assertList: (db: ReadableDb, meetingId: MeetingId) => void;
};

/** Rows that belong to the minutes of a meeting, and stay as they are once those are approved. */
const ofMinutes = <Row extends { readonly meetingId: MeetingId }>(
  rows: Rows<Row>,
  { meetingOf, assertList }: List,
): Restorer => ({
  read: rows.read,
  assertFits: (db, ids) => {
    const meetings = new Set(ids.map((id) => meetingOf(db, id)));
    for (const meetingId of meetings) if (meetingId !== undefined) assertList(db, meetingId);
  },
  put: (db, id, logged) => {
    const after = logged === null ? null : readLogged(rows.row, logged);
    const meetingId = (after ?? rows.read(db, id))?.meetingId;
    if (meetingId !== undefined) assertChangeable(getMeetingFacts(db, meetingId));
    putRow(db, rows, id, after);
  },
});

/** How undo puts an item of an agenda back. */
export const itemRestorer = ofMinutes(itemRows, {
  meetingOf: meetingOfItemRow,
  assertList: (db, meetingId) => assertAgenda(listItems(db, meetingId)),
});

/** How undo puts a row of an attendance list back. */
export const attendanceRestorer = ofMinutes(attendanceRows, {
  meetingOf: meetingOfAttendance,
  assertList: (db, meetingId) => assertInitials(listAttendance(db, meetingId)),
});

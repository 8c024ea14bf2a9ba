import type { MeetingId } from '../shared/ids.ts';
import { attendanceRows } from './attendance-rows.ts';
import { itemRows } from './item-rows.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow, type Restorer, type Rows, readLogged } from './restorer.ts';

/** Rows that belong to the minutes of a meeting, and stay as they are once those are approved. */
const ofMinutes = <Row extends { readonly meetingId: MeetingId }>(rows: Rows<Row>): Restorer => ({
  read: rows.read,
  put: (db, id, logged) => {
    const after = logged === null ? null : readLogged(rows.row, logged);
    const meetingId = (after ?? rows.read(db, id))?.meetingId;
    if (meetingId !== undefined) assertChangeable(getMeetingFacts(db, meetingId));
    putRow(db, rows, id, after);
  },
});

/** How undo puts an item of an agenda back. */
export const itemRestorer = ofMinutes(itemRows);

/** How undo puts a row of an attendance list back. */
export const attendanceRestorer = ofMinutes(attendanceRows);

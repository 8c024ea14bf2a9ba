import type { MeetingId } from '../shared/ids.ts';
import { listAttendance, meetingOfAttendance } from './attendance.ts';
import { type AttendanceRow, attendanceRows, lastSaidOf } from './attendance-rows.ts';
import { refusal } from './errors.ts';
import { itemRows, meetingOfItemRow } from './item-rows.ts';
import { listItems } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow, type Restorer, type Rows, readLogged } from './restorer.ts';
import { assertInitials } from './save-attendance.ts';
import { assertAgenda } from './save-items.ts';
import { get, inList, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The list of a meeting that a row is on, or was: what is put back has to go with what came since. */
type List<Row> = {
  /** What a row says that is put back, by what became of it since. */
  readonly asNow?: (db: ReadableDb, row: Row) => Row;
  readonly meetingOf: (db: ReadableDb, id: string) => MeetingId | undefined;
  /** `ids` are the rows that were put back, of whatever list. */
  readonly assertList: (db: ReadableDb, meetingId: MeetingId, ids: readonly string[]) => void;
};

/** Rows that belong to the minutes of a meeting, and stay as they are once those are approved. */
const ofMinutes = <Row extends { readonly meetingId: MeetingId }>(
  rows: Rows<Row>,
  { meetingOf, assertList, asNow = (_db, row) => row }: List<Row>,
): Restorer => ({
  read: rows.read,
  assertFits: (db, ids) => {
    const meetings = new Set(ids.map((id) => meetingOf(db, id)));
    for (const meetingId of meetings) if (meetingId !== undefined) assertList(db, meetingId, ids);
  },
  put: (db, id, logged) => {
    const after = logged === null ? null : asNow(db, readLogged(rows.row, logged));
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

/** A row that was taken off is that of who has it by now: two people can be made one since, and parted again. */
const ofItsPerson = (db: ReadableDb, row: AttendanceRow): AttendanceRow => {
  const last = attendanceRows.read(db, row.id) ? null : lastSaidOf(db, row.id);
  return last?.personId === undefined ? row : { ...row, personId: last.personId };
};

type Again = { readonly name: string; readonly listed: string };

/** Errors: refused, where somebody who was put back stands on the list already, as whoever the two became since. */
const assertOnce = (db: ReadableDb, meetingId: MeetingId, ids: readonly string[]): void => {
  const again = get<Again>(
    db,
    sql`SELECT t.name, other.name AS listed FROM attendance t JOIN attendance other
        ON other.meeting_id = t.meeting_id AND other.person_id = t.person_id AND other.id <> t.id
      WHERE t.meeting_id = ${meetingId} AND t.id IN ${inList(ids)} AND t.deleted_at IS NULL AND other.deleted_at IS NULL
        AND EXISTS (SELECT 1 FROM person_joins WHERE into_id = t.person_id)`,
  );
  if (!again) return;
  const { name, listed } = again;
  const who = name === listed ? `${name} is` : `${name} is one person with ${listed} by now, who is`;
  throw refusal('refused', `${who} on the list of this meeting already.`);
};

/** How undo puts a row of an attendance list back. */
export const attendanceRestorer = ofMinutes(attendanceRows, {
  asNow: ofItsPerson,
  meetingOf: meetingOfAttendance,
  assertList: (db, meetingId, ids) => {
    assertInitials(listAttendance(db, meetingId));
    assertOnce(db, meetingId, ids);
  },
});

import { listAttendance } from '../../db/attendance.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import type { WritableDb } from '../../db/types.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { MeetingId } from '../../shared/ids.ts';

const NOTHING = { initials: null, category: null, organisation: null, capacity: null, qualifier: null };

/**
 * Says a list whole, as one writer sees it: who is not on it is off, and what is not said of somebody is taken away. Fine
 * for one writer; of two, the later undoes what the other said meanwhile.
 */
export const saveWholeList = (db: WritableDb, meetingId: MeetingId, people: readonly Attendance[]): unknown => {
  const kept = new Set(people.map(({ id }) => id));
  const removed = listAttendance(db, meetingId).flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const rows = people.map((person) => ({ ...NOTHING, ...person, placed: true as const }));
  return saveAttendanceRows(db, { meetingId, rows, removed, order: people.map(({ id }) => id) });
};

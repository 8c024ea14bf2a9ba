import { getAttendanceYear } from '../../../db/attendance-year.ts';
import { expectedPeople } from '../../../db/expected-people.ts';
import { lastAttendance } from '../../../db/last-attendance.ts';
import { saveAttendanceRows } from '../../../db/save-attendance.ts';
import type { attendanceApi } from '../../../shared/api/attendance.ts';
import type { HandlersOf } from '../handler.ts';

export const attendanceHandlers = {
  'attendance.saveRows': (db, input) => saveAttendanceRows(db, input),
  'attendance.expected': (db, { meetingId }) => ({ people: expectedPeople(db, meetingId) }),
  'attendance.year': (db, { span, ...wanted }) => getAttendanceYear(db, { ...wanted, ...span }),
  'attendance.last': (db, { meetingId }) => lastAttendance(db, meetingId),
} satisfies HandlersOf<typeof attendanceApi>;

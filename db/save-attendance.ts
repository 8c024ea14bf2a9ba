import type { SavedAttendance } from '../shared/api/attendance.ts';
import type { Attendance } from '../shared/domain/attendance.ts';
import type { MeetingId } from '../shared/ids.ts';
import { listAttendance, meetingOfAttendance, withPerson } from './attendance.ts';
import { type AttendanceRow, attendanceRows } from './attendance-rows.ts';
import { refusal } from './errors.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow } from './restorer.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type People = readonly SavedAttendance[];

const assertRows = (db: ReadableDb, meetingId: MeetingId, people: People): void => {
  const seen = new Set<string>();
  for (const [at, { id, name }] of people.entries()) {
    const path = `people[${at}].id`;
    if (seen.has(id)) throw refusal('refused', `${name} is on the list twice. Leave one row out.`, path);
    seen.add(id);
    const other = meetingOfAttendance(db, id);
    if (other === undefined || other === meetingId) continue;
    throw refusal('refused', `This row for ${name} is on the list of another meeting. Add a new one.`, path);
  }
};

/** Errors: refused, when two people have the same initials. */
export const assertInitials = (people: readonly Pick<Attendance, 'name' | 'initials'>[]): void => {
  const owners = new Map<string, string>();
  for (const [at, { name, initials }] of people.entries()) {
    if (initials === undefined) continue;
    const other = owners.get(initials);
    if (other !== undefined) {
      const sentence = `${other} has the initials ${initials} already. Give ${name} others, such as a letter more.`;
      throw refusal('refused', sentence, `people[${at}].initials`);
    }
    owners.set(initials, name);
  }
};

/** A row keeps its person as long as name and organisation stay. */
const rowOf = (db: WritableDb, meetingId: MeetingId, position: number, said: SavedAttendance): AttendanceRow => {
  const row = { ...said, meetingId, position };
  const before = attendanceRows.read(db, said.id);
  const isSamePerson = before?.name === said.name && before.organisation === said.organisation;
  return isSamePerson ? { ...row, personId: before.personId } : withPerson(db, row);
};

export type SaveAttendance = { readonly meetingId: MeetingId; readonly people: People };

/**
 * Says who was or should have been at a meeting, all of them, in this order; who is left out is off the list. Person and
 * organisation are made where the book has none. Errors: notFound, refused.
 */
export const saveAttendance = (db: WritableDb, { meetingId, people }: SaveAttendance): Record<never, never> => {
  assertChangeable(getMeetingFacts(db, meetingId));
  assertRows(db, meetingId, people);
  assertInitials(people);
  const kept = new Set(people.map(({ id }) => id));
  for (const { id } of listAttendance(db, meetingId)) if (!kept.has(id)) putRow(db, attendanceRows, id, null);
  for (const [position, said] of people.entries()) {
    putRow(db, attendanceRows, said.id, rowOf(db, meetingId, position, said));
  }
  return {};
};

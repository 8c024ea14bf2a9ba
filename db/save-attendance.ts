import type { AttendanceChange } from '../shared/api/attendance.ts';
import type { Attendance } from '../shared/domain/attendance.ts';
import { makeInitials } from '../shared/domain/initials.ts';
import type { AttendanceId, MeetingId } from '../shared/ids.ts';
import { applied } from './apply-change.ts';
import { listAttendance, meetingOfAttendance, withPerson } from './attendance.ts';
import { type Order, rankAtEnd, rankInOrder } from './attendance-order.ts';
import { type AttendanceRow, attendanceRows, lastSaidOf } from './attendance-rows.ts';
import { refusal } from './errors.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow } from './restorer.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Named = { readonly id: AttendanceId };

const assertOfMeeting = (db: ReadableDb, meetingId: MeetingId, ids: readonly AttendanceId[], field: string): void => {
  for (const [at, id] of ids.entries()) {
    const other = meetingOfAttendance(db, id);
    if (other === undefined || other === meetingId) continue;
    throw refusal('refused', 'This row is on the list of another meeting. Add a new one here.', `${field}[${at}]`);
  }
};

const assertOnce = (rows: readonly Named[]): void => {
  const seen = new Set<AttendanceId>();
  for (const [at, { id }] of rows.entries()) {
    if (seen.has(id)) throw refusal('refused', 'A row is named twice. Leave one of them out.', `rows[${at}].id`);
    seen.add(id);
  }
};

/** Errors: refused, when two people have the same initials; what is said to be wrong is a row of `said`, if one is. */
export const assertInitials = (people: readonly Attendance[], said: readonly Named[] = []): void => {
  const places = new Map(said.map(({ id }, at) => [id, at]));
  const owners = new Map<string, string>();
  const inTurn = people.toSorted((a, b) => Number(places.has(a.id)) - Number(places.has(b.id)));
  for (const { id, name, initials } of inTurn) {
    if (initials === undefined) continue;
    const other = owners.get(initials);
    if (other !== undefined) {
      const sentence = `${other} has the initials ${initials} already. Give ${name} others, such as a letter more.`;
      const at = places.get(id);
      throw refusal('refused', sentence, at === undefined ? undefined : `rows[${at}].initials`);
    }
    owners.set(initials, name);
  }
};

/** Somebody with initials that nobody else on the list has. */
const toldApart = (db: ReadableDb, row: AttendanceRow): AttendanceRow => {
  const others = listAttendance(db, row.meetingId).filter(({ id }) => id !== row.id);
  const taken = others.flatMap(({ initials }) => initials ?? []);
  const { initials, name } = row;
  return initials === undefined || !taken.includes(initials) ? row : { ...row, initials: makeInitials(name, taken) };
};

const isWhole = ({ name, state }: AttendanceChange): boolean => name !== undefined && state !== undefined;

/** What a change builds on where nobody of this row is on the list: what was last said of whom another has taken off. */
const saidLast = (db: ReadableDb, change: AttendanceChange): AttendanceRow | null => {
  if (isWhole(change)) return null;
  const last = lastSaidOf(db, change.id);
  if (!last) throw refusal('notFound', 'This person is not on the list any more. Add them again.');
  return last;
};

/** A mark is taken whatever initials others have by then; only initials that are themselves what is said can be refused. */
const isMark = ({ state, initials }: AttendanceChange, isListed: boolean): boolean =>
  state !== undefined || !(isListed || initials !== undefined);

/** A row keeps its person as long as it is on the list and name and organisation stay. */
const withItsPerson = (db: WritableDb, row: AttendanceRow, listed: AttendanceRow | null): AttendanceRow => {
  const isSamePerson = listed?.name === row.name && listed.organisation === row.organisation;
  return isSamePerson ? row : withPerson(db, row);
};

const rowOf = (db: WritableDb, meetingId: MeetingId, change: AttendanceChange, order: Order): AttendanceRow => {
  const listed = attendanceRows.read(db, change.id);
  const before = listed ?? saidLast(db, change);
  const { placed, ...said } = change;
  const merged = attendanceRows.row.parse({ rank: '', ...before, ...applied(said), meetingId });
  const row = isMark(change, listed !== null) ? toldApart(db, merged) : merged;
  const rank = placed ? rankInOrder(db, row, before?.rank, order) : (before?.rank ?? rankAtEnd(db, row));
  return withItsPerson(db, { ...row, rank }, listed);
};

export type SaveAttendanceRows = {
  readonly meetingId: MeetingId;
  readonly rows: readonly AttendanceChange[];
  readonly removed: readonly AttendanceId[];
  readonly order?: readonly AttendanceId[];
};

/**
 * Says of some people who was or should have been at a meeting, and takes others off its list; whoever is not named stays
 * as they are. Person and organisation are made where the book has none. Errors: notFound, refused.
 */
export const saveAttendanceRows = (
  db: WritableDb,
  { meetingId, rows, removed, order = [] }: SaveAttendanceRows,
): Record<never, never> => {
  assertChangeable(getMeetingFacts(db, meetingId));
  assertOnce(rows);
  assertOfMeeting(
    db,
    meetingId,
    rows.map(({ id }) => id),
    'rows',
  );
  assertOfMeeting(db, meetingId, removed, 'removed');
  for (const id of removed) putRow(db, attendanceRows, id, null);
  const waiting = new Set(rows.flatMap(({ id, placed }) => (placed ? [id] : [])));
  for (const change of rows) {
    waiting.delete(change.id);
    putRow(db, attendanceRows, change.id, rowOf(db, meetingId, change, { order, waiting }));
  }
  assertInitials(listAttendance(db, meetingId), rows);
  return {};
};

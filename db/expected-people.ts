import { attendanceIdOf, type ExpectedPerson } from '../shared/domain/attendance.ts';
import { withInitials } from '../shared/domain/initials.ts';
import { isHeldAt, type Seat, type SeatRole } from '../shared/domain/seat.ts';
import type { AttendanceId, BodyId, MeetingId, PersonId } from '../shared/ids.ts';
import { listAttendance } from './attendance.ts';
import { attendanceRows } from './attendance-rows.ts';
import { getBody } from './bodies.ts';
import { getMeeting } from './meetings.ts';
import { all, get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Held = Pick<Seat, 'category' | 'role' | 'validFrom' | 'validTo'> & {
  readonly personId: PersonId;
  readonly name: string;
  readonly initials?: string;
  readonly organisation?: string;
};
type HeldRow = Nullable<Held, 'category' | 'validFrom' | 'validTo' | 'initials' | 'organisation'>;

/** What is printed of a role: some are why somebody is there, some stand in brackets behind the name. */
const PRINTED: Readonly<Record<SeatRole, Pick<ExpectedPerson, 'capacity' | 'qualifier'>>> = {
  chair: { capacity: 'Chair' },
  deputy: { capacity: 'Deputy Chair' },
  member: {},
  alternate: { qualifier: 'Alternate' },
  observer: { capacity: 'Observer' },
  secretary: { capacity: 'Meeting Secretary' },
};

/** Seats that are filled by somebody who is not on the meeting's list, in the order of the body's categories. */
const freeSeats = (db: ReadableDb, bodyId: BodyId, meetingId: MeetingId): Held[] =>
  all<HeldRow>(
    db,
    sql`SELECT s.category, s.role, s.valid_from AS validFrom, s.valid_to AS validTo, p.id AS personId, p.name,
        p.initials, o.name AS organisation
      FROM seats s JOIN people p ON p.id = s.person_id LEFT JOIN organisations o ON o.id = p.organisation_id
      LEFT JOIN body_categories c ON c.body_id = s.body_id AND c.name = s.category
      WHERE s.body_id = ${bodyId} AND s.deleted_at IS NULL AND p.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM attendance a
        WHERE a.meeting_id = ${meetingId} AND a.person_id = p.id AND a.deleted_at IS NULL)
      ORDER BY c.position IS NULL, c.position, s.position, s.id`,
  ).map(given);

type Found = { readonly id: AttendanceId };

/** The row that somebody had on the list before, or the one that is to be made; every window is told the same. */
const rowIdOf = (db: ReadableDb, meetingId: MeetingId, personId: PersonId): AttendanceId => {
  const before = get<Found>(
    db,
    sql`SELECT id FROM attendance WHERE meeting_id = ${meetingId} AND person_id = ${personId}
      ORDER BY deleted_at DESC, id LIMIT 1`,
  );
  if (before) return before.id;
  // A row that says another person's name by now is that person's.
  let id = attendanceIdOf(meetingId, personId);
  while (attendanceRows.read(db, id)) id = attendanceIdOf(meetingId, id);
  return id;
};

const expected = ({ name, initials, category, organisation, role }: Held, id: AttendanceId): ExpectedPerson => ({
  id,
  name,
  ...(initials === undefined ? {} : { initials }),
  ...(category === undefined ? {} : { category }),
  ...(organisation === undefined ? {} : { organisation }),
  ...PRINTED[role],
});

/** Usual initials hold where nobody has them yet; the others are made. A body that shows none has none. */
const settled = (people: readonly ExpectedPerson[], taken: readonly string[]): ExpectedPerson[] => {
  const used = new Set(taken);
  const kept = people.map(({ initials, ...person }) => {
    if (initials === undefined || used.has(initials)) return person;
    used.add(initials);
    return { ...person, initials };
  });
  return withInitials(kept, taken);
};

/**
 * Who has a seat on the meeting's day and is not on its list, in the order of the body's categories; somebody with two
 * seats is named once. Errors: notFound.
 */
export const expectedPeople = (db: ReadableDb, meetingId: MeetingId): ExpectedPerson[] => {
  const { bodyId, date } = getMeeting(db, meetingId);
  const seats = freeSeats(db, bodyId, meetingId).filter((seat) => isHeldAt(seat, date));
  const first = new Map(seats.toReversed().map((seat) => [seat.personId, seat]));
  const people = seats
    .filter((seat) => first.get(seat.personId) === seat)
    .map((seat) => expected(seat, rowIdOf(db, meetingId, seat.personId)));
  if (!getBody(db, bodyId).initials) return people.map(({ initials: _initials, ...person }) => person);
  const taken = listAttendance(db, meetingId).flatMap(({ initials }) => initials ?? []);
  return settled(people, taken);
};

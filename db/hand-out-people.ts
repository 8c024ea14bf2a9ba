import { isHeldAt, type Seat } from '../shared/domain/seat.ts';
import type { HandOutPerson } from '../shared/hand-out/order.ts';
import type { MeetingId, PersonId } from '../shared/ids.ts';
import { getMeeting } from './meetings.ts';
import { all, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Listed = Omit<HandOutPerson, 'isObserver'>;
type Seated = Listed & Pick<Seat, 'role' | 'validFrom' | 'validTo'>;

/**
 * The people of the body at a meeting: who has a seat on its day, in the order of the seats, then who is listed among its
 * members, apologies too. Everybody once. Errors: notFound.
 */
export const handOutPeople = (db: ReadableDb, meetingId: MeetingId): HandOutPerson[] => {
  const { bodyId, date } = getMeeting(db, meetingId);
  const seated = all<Nullable<Seated, 'email' | 'validFrom' | 'validTo'>>(
    db,
    sql`SELECT p.id AS personId, p.name, p.email, s.role, s.valid_from AS validFrom, s.valid_to AS validTo
      FROM seats s JOIN people p ON p.id = s.person_id
      WHERE s.body_id = ${bodyId} AND s.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY s.position, s.id`,
  )
    .map(given)
    .filter((seat) => isHeldAt(seat, date));
  const listed = all<Nullable<Listed, 'email'>>(
    db,
    sql`SELECT p.id AS personId, p.name, p.email
      FROM attendance a JOIN people p ON p.id = a.person_id
        JOIN body_categories c ON c.body_id = ${bodyId} AND c.name = a.category AND c."table" = 'members'
      WHERE a.meeting_id = ${meetingId} AND a.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY a.rank, a.id`,
  ).map(given);
  const roles = Map.groupBy(seated, ({ personId }) => personId);
  const isObserver = (id: PersonId): boolean => roles.get(id)?.every(({ role }) => role === 'observer') ?? false;
  const people: readonly Listed[] = [...seated, ...listed];
  return [...new Map(people.toReversed().map((person) => [person.personId, person])).values()]
    .toReversed()
    .map(({ personId, name, email }) => ({
      personId,
      name,
      ...(email === undefined ? {} : { email }),
      isObserver: isObserver(personId),
    }));
};

import type { DistributionList } from '../shared/domain/distribution-list.ts';
import { isOnList } from '../shared/domain/distribution-list.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import { isHeldAt } from '../shared/domain/seat.ts';
import type { PersonId } from '../shared/ids.ts';
import { listSeats } from './seats.ts';
import { all, given, inList, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

export type PersonOnList = { readonly personId: PersonId; readonly name: string; readonly email?: string };

/**
 * Who is on a distribution list for a meeting: by a seat that is held on its day, in the order of the seats, then by hand.
 * Everybody once; who is in the book no more is left out.
 */
export const listPeople = (
  db: ReadableDb,
  { bodyId, date }: Pick<Meeting, 'bodyId' | 'date'>,
  list: DistributionList,
): PersonOnList[] => {
  const seated = listSeats(db, bodyId)
    .filter((seat) => isHeldAt(seat, date) && isOnList(list, seat))
    .flatMap(({ personId }) => personId ?? []);
  const ids = [...new Set([...seated, ...list.people])];
  const people = all<Nullable<PersonOnList, 'email'>>(
    db,
    sql`SELECT id AS personId, name, email FROM people WHERE id IN ${inList(ids)} AND deleted_at IS NULL`,
  );
  const byId = new Map(people.map((person) => [person.personId, given(person)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

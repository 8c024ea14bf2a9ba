import { isHeldAt } from '../shared/domain/seat.ts';
import type { ExpectedContact, HandOverSource } from '../shared/hand-over/source.ts';
import type { MeetingId } from '../shared/ids.ts';
import { planPack } from '../shared/pack/plan-pack.ts';
import { getBodyRules } from './bodies.ts';
import { listDeadlines } from './deadlines.ts';
import { sourceOfMeeting } from './document-source.ts';
import { getHandOver } from './hand-overs.ts';
import { getMeeting } from './meetings.ts';
import { papersInHand } from './papers-in-hand.ts';
import { reviewEntries } from './reviews.ts';
import { listSeats } from './seats.ts';
import { all, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Row = Nullable<ExpectedContact, 'role' | 'organisation' | 'email' | 'state'> & {
  readonly personId: string | null;
};

/** Who is on the list of the meeting, with the addresses of the people of the book. */
const listed = (db: ReadableDb, meetingId: MeetingId) =>
  all<Row>(
    db,
    sql`SELECT a.person_id AS personId, a.name, coalesce(a.capacity, a.category) AS role, a.organisation, p.email, a.state
      FROM attendance a LEFT JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
      WHERE a.meeting_id = ${meetingId} AND a.deleted_at IS NULL ORDER BY a.rank, a.id`,
  ).map(given);

const people = (db: ReadableDb) =>
  new Map(
    all<Nullable<{ id: string; name: string; organisation: string; email: string }, 'organisation' | 'email'>>(
      db,
      sql`SELECT p.id, p.name, o.name AS organisation, p.email FROM people p
        LEFT JOIN organisations o ON o.id = p.organisation_id WHERE p.deleted_at IS NULL`,
    ).map((row) => [row.id, given(row)]),
  );

/** Who has a seat on the day, in the order of the seats, then who else is on the list. Everybody once. */
const expectedContacts = (db: ReadableDb, meetingId: MeetingId): ExpectedContact[] => {
  const { bodyId, date } = getMeeting(db, meetingId);
  const onList = listed(db, meetingId);
  const known = people(db);
  const seats = listSeats(db, bodyId).filter((seat) => isHeldAt(seat, date));
  const seated = seats.flatMap(({ personId, role, category }) => {
    const person = personId && known.get(personId);
    if (!person) return [];
    const state = onList.find((one) => one.personId === personId)?.state;
    const { name, organisation, email } = person;
    return [{ name, role: category === undefined ? role : `${category} (${role})`, organisation, email, state }];
  });
  const ids = new Set(seats.flatMap(({ personId }) => personId ?? []).map(String));
  const others = onList.filter(({ personId }) => personId === undefined || !ids.has(personId));
  return [...seated, ...others.map(({ personId: _id, ...contact }) => contact)];
};

/** What the hand-over note of a meeting is made of, but for the name of its file, as it is on a day. Errors: notFound. */
export const handOverSource = (
  db: ReadableDb,
  meetingId: MeetingId,
  asOf: string,
): Omit<HandOverSource, 'fileName'> => {
  const meeting = sourceOfMeeting(db, meetingId);
  const bodyId = meeting.record.body.id;
  return {
    meeting,
    rules: getBodyRules(db, bodyId),
    words: getHandOver(db, meetingId).words,
    asOf,
    deadlines: listDeadlines(db, meetingId).filter(({ isMet }) => !isMet),
    people: expectedContacts(db, meetingId),
    seats: listSeats(db, bodyId),
    papers: planPack(meeting, 'full', papersInHand(db, meetingId, asOf)),
    actions: reviewEntries(db, { bodyId, meetingId }),
  };
};

import type { InvitedMeeting } from '../shared/calendar/invitation.ts';
import { isHeldAt, type Seat } from '../shared/domain/seat.ts';
import type { MeetingId } from '../shared/ids.ts';
import { isMailAddress } from '../shared/mail/write-mail.ts';
import { handOutPeople } from './hand-out-people.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { all, get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Secretary = Pick<Seat, 'validFrom' | 'validTo'> & { readonly name: string; readonly email: string };

/** The secretary of the body on the day of the meeting, who invites to it; undefined without an address. */
const secretaryOf = (db: ReadableDb, { bodyId, date }: InvitedMeeting['record']['meeting']) =>
  all<Nullable<Secretary, 'validFrom' | 'validTo'>>(
    db,
    sql`SELECT p.name, p.email, s.valid_from AS validFrom, s.valid_to AS validTo
      FROM seats s JOIN people p ON p.id = s.person_id
      WHERE s.body_id = ${bodyId} AND s.role = 'secretary' AND p.email IS NOT NULL
        AND s.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY s.position, s.id`,
  )
    .map(given)
    .find((seat) => isHeldAt(seat, date) && isMailAddress(seat.email.trim()));

/** How often a meeting and the items of its agenda were written: it only ever grows. */
const changesOf = (db: ReadableDb, id: MeetingId): number =>
  get<{ readonly changes: number }>(
    db,
    sql`SELECT (SELECT revision FROM meetings WHERE id = ${id}) - 1
      + (SELECT coalesce(sum(revision), 0) FROM items WHERE meeting_id = ${id}) AS changes`,
  )?.changes ?? 0;

/** A meeting as people are invited to it, with those of its body who have an address. Errors: notFound. */
export const invitedMeeting = (db: ReadableDb, id: MeetingId): InvitedMeeting => {
  const record = readMeetingRecord(db, id);
  const secretary = secretaryOf(db, record.meeting);
  const people = handOutPeople(db, id).flatMap(({ name, email = '' }) =>
    isMailAddress(email.trim()) ? [{ name, email: email.trim() }] : [],
  );
  return {
    record,
    changes: changesOf(db, id),
    organizer: secretary && { name: secretary.name, email: secretary.email.trim() },
    people: people.filter(({ email }) => email !== secretary?.email.trim()),
  };
};

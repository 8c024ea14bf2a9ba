import type { ItemRecord } from '../shared/domain/meeting-record.ts';
import { type AbsentOwner, whyAbsent } from '../shared/domain/owner-absent.ts';
import { type Stretch, stretchAt } from '../shared/domain/presence.ts';
import { roomOfRecord } from '../shared/domain/record-room.ts';
import type { Room } from '../shared/domain/whereabouts.ts';
import type { ActionId, AttendanceId, BlockId, MeetingId, OrganisationId, PersonId } from '../shared/ids.ts';
import { listActions } from './actions.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { all, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** An action on somebody of the book; roles in words are nobody who could be looked for. */
type Placed = {
  readonly actionId: ActionId;
  readonly blockId: BlockId;
  readonly name: string;
  readonly personId?: PersonId;
  readonly organisationId?: OrganisationId;
};

const placedAt = (db: ReadableDb, meetingId: MeetingId): Placed[] =>
  all<Nullable<Placed, 'personId' | 'organisationId'>>(
    db,
    sql`SELECT a.id AS actionId, a.block_id AS blockId, coalesce(p.name, o.name) AS name, w.person_id AS personId,
        w.organisation_id AS organisationId
      FROM actions a JOIN action_owners w ON w.action_id = a.id LEFT JOIN people p ON p.id = w.person_id
        LEFT JOIN organisations o ON o.id = w.organisation_id
      WHERE a.meeting_id = ${meetingId} AND a.deleted_at IS NULL AND a.block_id IS NOT NULL
        AND a.state <> 'withdrawn' AND w.role IS NULL
      ORDER BY a.seq, w.position`,
  ).map((row) => given(row));

/** More than any meeting raises. */
const MOST_ACTIONS = 1000;

/** Who of the attendance list is a person, and of which organisation by then: what the list says, else the register. */
type Attendee = {
  readonly id: AttendanceId;
  readonly personId: PersonId | null;
  readonly organisationId: string | null;
};

const attendeesOf = (db: ReadableDb, meetingId: MeetingId): Attendee[] =>
  all<Attendee>(
    db,
    sql`SELECT t.id, t.person_id AS personId, coalesce(
        (SELECT o.id FROM organisations o WHERE o.name = t.organisation AND o.deleted_at IS NULL LIMIT 1),
        (SELECT l.organisation_id FROM organisation_aliases l JOIN organisations o ON o.id = l.organisation_id
          WHERE l.alias = t.organisation AND o.deleted_at IS NULL LIMIT 1),
        p.organisation_id) AS organisationId
      FROM attendance t LEFT JOIN people p ON p.id = t.person_id
      WHERE t.meeting_id = ${meetingId} AND t.deleted_at IS NULL ORDER BY t.rank, t.id`,
  );

/** The rooms of the actions of an item: each as it was behind the last thing that the text says of it before. */
const roomsIn = ({ id: itemId, blocks }: ItemRecord, stretches: readonly Stretch[]): [BlockId, Room][] => {
  const known = new Set(stretches.flatMap(({ blockId }) => blockId ?? []));
  return blocks.flatMap(({ id, content }, place): [BlockId, Room][] => {
    if (content.kind !== 'action') return [];
    const blockId = blocks.slice(0, place).findLast((block) => known.has(block.id))?.id;
    const room = stretchAt(stretches, blockId === undefined ? { itemId } : { itemId, blockId })?.room;
    return room ? [[id, room]] : [];
  });
};

/** Where the owner was; undefined where the owner, or somebody of the organisation, was in the room. */
const absence = (owner: Placed, attendees: readonly Attendee[], room: Room): string | undefined => {
  const own = attendees.filter(({ personId, organisationId }) =>
    owner.personId === undefined ? organisationId === owner.organisationId : personId === owner.personId,
  );
  const where = own.map(({ id }) => room.get(id));
  return where.some((one) => one?.kind === 'here') ? undefined : whyAbsent(where[0]);
};

const emailsOf = (db: ReadableDb, { personId, organisationId }: Placed): string[] =>
  all<{ email: string }>(
    db,
    sql`SELECT email FROM people WHERE deleted_at IS NULL AND email IS NOT NULL AND trim(email) <> ''
      AND (id = ${personId} OR (${personId} IS NULL AND organisation_id = ${organisationId})) ORDER BY name_folded`,
  ).map(({ email }) => email);

/**
 * Owners who were not in the room when an action of this meeting was placed on them, each with their actions in order and
 * their address. An organisation was there when somebody of it was. Errors: notFound.
 */
export const listAbsentOwners = (db: ReadableDb, meetingId: MeetingId): AbsentOwner[] => {
  const record = readMeetingRecord(db, meetingId);
  const { stretches } = roomOfRecord(record);
  const rooms = new Map(record.items.flatMap((item) => roomsIn(item, stretches)));
  const attendees = attendeesOf(db, meetingId);
  const { rows } = listActions(db, { filter: { meetingId }, limit: MOST_ACTIONS });
  const listed = new Map(rows.map((action) => [action.id, action]));
  const absent = placedAt(db, meetingId).flatMap((owner) => {
    const [room, action] = [rooms.get(owner.blockId), listed.get(owner.actionId)];
    const why = room && absence(owner, attendees, room);
    if (why === undefined || !action) return [];
    const { id, reference, confidential } = action;
    return [{ owner, action: { id, why, confidential, ...(reference === undefined ? {} : { reference }) } }];
  });
  const byOwner = Map.groupBy(absent, ({ owner }) => owner.personId ?? owner.organisationId);
  return [...byOwner.values()].flatMap((own) => {
    const owner = own[0]?.owner;
    if (!owner) return [];
    const { name, personId, organisationId } = owner;
    const ids = given({ personId: personId ?? null, organisationId: organisationId ?? null });
    // Who owns an action under two names owes it once.
    const actions = new Map(own.map(({ action }) => [action.id, action]));
    return [{ name, ...ids, emails: emailsOf(db, owner), actions: [...actions.values()] }];
  });
};

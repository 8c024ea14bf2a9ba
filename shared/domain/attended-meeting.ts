import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { type AttendanceId, meetingIdSchema, type PersonId } from '../ids.ts';
import { principalOf } from './alternate.ts';
import { type Attendance, type AttendanceState, attendanceStateSchema } from './attendance.ts';
import { textOf } from './block.ts';
import { formsOf } from './body-forms.ts';
import { type AnswerForm, formReader } from './form-answers.ts';
import { itemsOfQualifier } from './item-qualifier.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { roomOfRecord } from './record-room.ts';
import type { Whereabouts } from './whereabouts.ts';

/*
 * One meeting as attendance over a year sees it. What somebody recorded (the list, a sentence of the minutes) and what is
 * worked out of the text stand in fields of their own, and neither ever takes the place of the other.
 */

/**
 * What a meeting counts for. Those that were held and whose list names anybody are counted; what was cancelled, what the
 * minutes say was not quorate, and what nobody made a list of, are shown as such.
 */
export const meetingStandingSchema = z.enum(['held', 'inquorate', 'cancelled', 'no list']);
export type MeetingStanding = z.infer<typeof meetingStandingSchema>;

export const attendedMeetingSchema = z.object({
  id: meetingIdSchema,
  number: z.string(),
  date: localDateSchema,
  standing: meetingStandingSchema,
  /** Worked out: by its list and its text it was quorate at no moment, and no sentence says so. */
  withoutQuorum: z.boolean(),
});
export type AttendedMeeting = z.infer<typeof attendedMeetingSchema>;

/** What is worked out of arrivals and departures: there for a part of it, or came although the list says otherwise. */
export const derivedPresenceSchema = z.enum(['part', 'came']);
export type DerivedPresence = z.infer<typeof derivedPresenceSchema>;

/** What the list of a meeting says of somebody, and what follows from its text. */
export const rollLineSchema = z.object({
  recorded: attendanceStateSchema,
  /** Printed behind the name: there for a part of it, or for some items alone. */
  recordedPart: z.literal(true).optional(),
  /** Whom they stood in for, as the list says. */
  alternateFor: z.string().optional(),
  derived: derivedPresenceSchema.optional(),
});

export type RollLine = z.infer<typeof rollLineSchema> &
  Pick<Attendance, 'name' | 'initials' | 'category' | 'organisation'> & { readonly personId?: PersonId | undefined };

/** A meeting with its list. */
export type MeetingRoll = AttendedMeeting & { readonly roll: readonly RollLine[] };

type Presence = {
  readonly recorded?: AttendanceState | undefined;
  readonly derived?: DerivedPresence | undefined;
};

/** Whether somebody was there at all, for however long. */
export const wasThere = ({ recorded, derived }: Presence): boolean => recorded === 'present' || derived === 'came';

const PART = /\bpart(?:ly|ial(?:ly)?)?\b/iu;

const isRecordedPart = (qualifier: string | undefined): boolean =>
  PART.test(qualifier ?? '') || itemsOfQualifier(qualifier) !== undefined;

/** Who is out for an interest is at the meeting all the same. */
const MISSING: ReadonlySet<Whereabouts['kind'] | undefined> = new Set(['expected', 'left', 'away']);

type Seen = readonly (Whereabouts['kind'] | undefined)[];

const derivedOf = ({ state }: Attendance, seen: Seen): DerivedPresence | undefined => {
  if (!seen.includes('here')) return undefined;
  if (state !== 'present') return 'came';
  return seen.some((kind) => MISSING.has(kind)) ? 'part' : undefined;
};

type Room = ReturnType<typeof roomOfRecord>;

type PersonOf = (id: AttendanceId) => PersonId | undefined;

const lineOf = (person: Attendance, { stretches }: Room, personOf: PersonOf): RollLine => {
  const { id, name, initials, category, organisation, capacity, qualifier, state: recorded } = person;
  const derived = derivedOf(
    person,
    stretches.map(({ room }) => room.get(id)?.kind),
  );
  const alternateFor = principalOf(capacity);
  return {
    personId: personOf(id),
    name,
    initials,
    category,
    organisation,
    recorded,
    ...(isRecordedPart(qualifier) && { recordedPart: true as const }),
    ...(alternateFor !== undefined && { alternateFor }),
    ...(derived && { derived }),
  };
};

const REGAINED: readonly AnswerForm[] = ['quorumRegained', 'quorumRegainedAt'];

/** Whether the minutes say that it was not quorate, and nowhere that it became so. */
const isSaidInquorate = ({ items, forms }: MeetingRecord): boolean => {
  const read = formReader(formsOf(forms));
  const said = new Set(
    items.flatMap(({ blocks }) =>
      blocks.flatMap(({ content }) => ('runs' in content ? read(textOf(content.runs)) : [])),
    ),
  );
  return said.has('inquorate') && !REGAINED.some((form) => said.has(form));
};

const standingOf = (record: MeetingRecord): MeetingStanding => {
  if (record.meeting.state === 'cancelled') return 'cancelled';
  if (isSaidInquorate(record)) return 'inquorate';
  return record.attendance.length === 0 ? 'no list' : 'held';
};

/**
 * What a record says of who was at its meeting, the meeting of a day. Made of what others may read of the record, nothing
 * else is in it.
 */
export const meetingRoll = (record: MeetingRecord, date: string, personOf: PersonOf): MeetingRoll => {
  const { id, number } = record.meeting;
  const room = roomOfRecord(record);
  const standing = standingOf(record);
  const withoutQuorum = room.counted?.every(({ quorum }) => !quorum.isQuorate) === true;
  return {
    id,
    number,
    date,
    standing,
    withoutQuorum: standing === 'held' && withoutQuorum,
    roll: record.attendance.map((person) => lineOf(person, room, personOf)),
  };
};

import { z } from 'zod';
import { type AttendanceId, attendanceIdSchema } from '../ids.ts';
import { isNamedBy, principalOf } from './alternate.ts';
import type { Attendance } from './attendance.ts';
import type { Quorum } from './body-rules.ts';
import { seatSchema } from './seat.ts';
import { isInRoom, type Room } from './whereabouts.ts';

/** A seat of the body on the day of the meeting: the name of who has it, and the line that names them on the list. */
export const meetingSeatSchema = seatSchema
  .pick({ id: true, role: true, voting: true, category: true })
  .extend({ name: z.string().optional(), attendanceId: attendanceIdSchema.optional() });
export type MeetingSeat = z.infer<typeof meetingSeatSchema>;

/** What a meeting knows for the quorum beside its text. */
export type QuorumFacts = {
  readonly rule: Quorum;
  readonly seats: readonly MeetingSeat[];
  readonly attendance: readonly Attendance[];
};

/** The seats of a body and the list of those at its meeting. */
export type SeatedFacts = Pick<QuorumFacts, 'seats' | 'attendance'>;

/** Somebody who sits for a seat, and the category that they count for. */
type Seated = { readonly id: AttendanceId; readonly category: string | undefined };

export type CategoryCount = { readonly category: string; readonly counting: number; readonly needed: number };

/** Whether a body may decide with those in the room; derived, like them. */
export type QuorumCount = {
  readonly isQuorate: boolean;
  readonly counting: readonly AttendanceId[];
  readonly needed: number;
  /** Categories with fewer people than the rule asks for. */
  readonly lacking: readonly CategoryCount[];
  /** The rule asks for the Chair or the deputy, and neither is in the room. */
  readonly lacksChair: boolean;
};

const REMOTE =
  /\b(?:remote(?:ly)?|teleconference|video(?:conference)?|by (?:tele)?phone|telephone|online|dial(?:led)?[ -]in|virtual(?:ly)?|teams|zoom)\b/iu;

/** Whether the words behind a name say that the person takes part from elsewhere. */
export const isRemote = (qualifier: string | undefined): boolean => REMOTE.test(qualifier ?? '');

const CHAIR = /^(?:(?:acting|deputy|vice|co|interim)[ -])*chair(?:man|woman|person)?$/iu;

/** Seats that the rule counts; alternates have none of their own. */
export const countedSeats = <Held extends Pick<MeetingSeat, 'voting' | 'role'>>(seats: readonly Held[]): Held[] =>
  seats.filter(({ voting, role }) => voting && role !== 'alternate');

/** How many a rule asks for: a fraction is rounded up, a vacant seat is a seat. */
export const quorumNeeded = ({ needed, of }: Quorum, seats: readonly Omit<MeetingSeat, 'id'>[]): number => {
  if ('number' in needed) return needed.number;
  const counted = countedSeats(seats).filter(({ name }) => of === 'seats' || name !== undefined);
  return Math.ceil((counted.length * needed.numerator) / needed.denominator);
};

/** Whether somebody may be counted at a place of the text, whatever the seat. */
const mayCount = ({ rule, attendance }: QuorumFacts, room: Room, id: AttendanceId): boolean => {
  const where = room.get(id);
  if (!where) return false;
  const interested = rule.interested ?? 'in the room';
  const isThere =
    where.kind === 'here'
      ? !(interested === 'never' && (where.interest === 'silent' || where.interest === 'spoke'))
      : where.kind === 'interest' && interested === 'always';
  if (!isThere || rule.remoteCounts) return isThere;
  return !isRemote(attendance.find((person) => person.id === id)?.qualifier);
};

const standsInFor = (person: Attendance, seat: MeetingSeat, principal: Attendance | undefined): boolean => {
  const named = principalOf(person.capacity);
  if (named === undefined) return false;
  return isNamedBy(named, { name: seat.name ?? '' }) || (principal !== undefined && isNamedBy(named, principal));
};

/** Who stands in for the holder of a seat who is away: whom the list names for it, else an alternate of the category. */
const alternateOf = (
  facts: SeatedFacts,
  seat: MeetingSeat,
  free: readonly AttendanceId[],
): AttendanceId | undefined => {
  const { attendance, seats } = facts;
  const principal = attendance.find(({ id }) => id === seat.attendanceId);
  const named = attendance.find((person) => free.includes(person.id) && standsInFor(person, seat, principal));
  if (named) return named.id;
  const isOpen = (id: AttendanceId): boolean =>
    free.includes(id) && principalOf(attendance.find((person) => person.id === id)?.capacity) === undefined;
  return seats.find(
    ({ role, category, attendanceId }) =>
      role === 'alternate' && category === seat.category && attendanceId !== undefined && isOpen(attendanceId),
  )?.attendanceId;
};

/** Whether somebody sits in the room with an interest: nobody stands in for who is not away. */
const staysInterested = (room: Room, id: AttendanceId): boolean => {
  const where = room.get(id);
  return where?.kind === 'here' && where.interest !== undefined;
};

/**
 * Those who sit for the seats, each once, of those who may: holders of seats first, then who stands in for holders who
 * are away.
 */
export const seatedOf = (facts: SeatedFacts, room: Room, may: (id: AttendanceId) => boolean): Seated[] => {
  const seats = countedSeats(facts.seats);
  const seated = new Map<AttendanceId, Seated>();
  for (const { attendanceId: id, category } of seats) {
    if (id && !seated.has(id) && may(id)) seated.set(id, { id, category });
  }
  for (const seat of seats) {
    const { name, attendanceId: holder } = seat;
    if (name === undefined || (holder && (seated.has(holder) || staysInterested(room, holder)))) continue;
    const free = facts.attendance.map(({ id }) => id).filter((id) => !seated.has(id) && may(id));
    const id = alternateOf(facts, seat, free);
    if (id) seated.set(id, { id, category: seat.category });
  }
  return [...seated.values()];
};

const isChaired = ({ seats, attendance }: QuorumFacts, room: Room): boolean =>
  seats.some(({ role, attendanceId: id }) => (role === 'chair' || role === 'deputy') && id && isInRoom(room, id)) ||
  attendance.some(({ id, capacity }) => CHAIR.test(capacity?.trim() ?? '') && isInRoom(room, id));

const lackingOf = ({ minimumPerCategory }: Quorum, counting: readonly Seated[]): CategoryCount[] =>
  minimumPerCategory
    .map(({ category, number: needed }) => ({
      category,
      counting: counting.filter((one) => one.category === category).length,
      needed,
    }))
    .filter((one) => one.counting < one.needed);

/** Counts those in the room by the body's rule. */
export const countQuorum = (facts: QuorumFacts, room: Room): QuorumCount => {
  const { rule, seats } = facts;
  const counting = seatedOf(facts, room, (id) => mayCount(facts, room, id));
  const needed = quorumNeeded(rule, seats);
  const lacking = lackingOf(rule, counting);
  const lacksChair = rule.needsChair && !isChaired(facts, room);
  const isQuorate = counting.length >= needed && lacking.length === 0 && !lacksChair;
  return { isQuorate, counting: counting.map(({ id }) => id), needed, lacking, lacksChair };
};

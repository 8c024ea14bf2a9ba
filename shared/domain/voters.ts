import type { AttendanceId } from '../ids.ts';
import { isNamedBy, principalOf } from './alternate.ts';
import type { Attendance } from './attendance.ts';
import type { Category } from './body.ts';
import { type SeatedFacts, seatedOf } from './quorum.ts';
import type { Room } from './whereabouts.ts';

/** What a meeting knows of those who may vote at it. */
export type VotingFacts = SeatedFacts & { readonly categories: readonly Category[] };

/** In the room, and not with an interest that keeps a member from voting. Who left for one is out of the room. */
const mayVote = (room: Room, id: AttendanceId): boolean => {
  const where = room.get(id);
  return where?.kind === 'here' && where.interest !== 'silent' && where.interest !== 'spoke';
};

/** Where no seat is known: those who are listed among the members, and alternates while their principal is away. */
const membersOf = ({ attendance, categories }: VotingFacts, room: Room): AttendanceId[] => {
  const isMember = ({ category }: Attendance): boolean =>
    categories.find(({ name }) => name === category)?.table !== 'others';
  const voting = attendance.filter((person) => isMember(person) && mayVote(room, person.id));
  const isNeeded = ({ capacity }: Attendance): boolean => {
    const principal = principalOf(capacity);
    return principal === undefined || !voting.some((person) => isNamedBy(principal, person));
  };
  return voting.filter(isNeeded).map(({ id }) => id);
};

/**
 * Who has a vote at a place of the text: holders of seats with a vote who are in the room, alternates while the principal
 * is away, nobody whose interest keeps them from the decision. Undefined while nobody is marked present: then it can't
 * be told.
 */
export const votersIn = (facts: VotingFacts, room: Room): AttendanceId[] | undefined => {
  const { seats, attendance } = facts;
  if (!attendance.some(({ state }) => state === 'present')) return undefined;
  if (!seats.some(({ attendanceId }) => attendanceId)) return membersOf(facts, room);
  return seatedOf(facts, room, (id) => mayVote(room, id)).map(({ id }) => id);
};

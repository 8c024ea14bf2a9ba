import type { AttendanceId } from '../ids.ts';
import type { Fact, VoteSide } from './block.ts';

const SIDES = ['for', 'against', 'abstained'] as const;

const peopleOf = (side: VoteSide | undefined): readonly AttendanceId[] => side?.people ?? [];
const countOf = (side: VoteSide | undefined): number => Math.max(side?.count ?? 0, peopleOf(side).length);

const isTwice = (vote: Fact<'vote'>): boolean => {
  const people = SIDES.flatMap((side) => peopleOf(vote[side]));
  return new Set(people).size < people.length;
};

/** More names than votes: somebody named is not counted. */
const isShort = (side: VoteSide | undefined): boolean =>
  side?.count !== undefined && side.count < peopleOf(side).length;

const votes = (count: number): string => `${count} ${count === 1 ? 'vote' : 'votes'}`;

/** The place where a vote stands. */
export type VotePlace = {
  /** Who has a vote there; undefined where that can't be told. */
  readonly voters: readonly AttendanceId[] | undefined;
  isInRoom(id: AttendanceId): boolean;
  /** How somebody is called. */
  nameOf(id: AttendanceId): string;
  /** Whether a decision stands above it, in its item. */
  readonly hasDecision: boolean;
};

const strangerIn = (vote: Fact<'vote'>, { voters, isInRoom, nameOf }: VotePlace): string | undefined => {
  const stranger = SIDES.flatMap((side) => peopleOf(vote[side])).find((id) => voters && !voters.includes(id));
  if (stranger === undefined) return undefined;
  const name = nameOf(stranger);
  return isInRoom(stranger) ? `${name} has no vote.` : `${name} is not in the room at this vote.`;
};

/** One vote more than voters, and it decides: that of a chair who votes twice. */
const isCasting = (vote: Fact<'vote'>, count: number, voters: number): boolean =>
  count === voters + 1 && Math.abs(countOf(vote.for) - countOf(vote.against)) === 1;

const countRemark = (vote: Fact<'vote'>, { voters }: VotePlace): string | undefined => {
  const count = SIDES.reduce((sum, side) => sum + countOf(vote[side]), 0);
  if (!voters || count <= voters.length) return undefined;
  const found = `${votes(count)}, and ${voters.length} in the room ${voters.length === 1 ? 'has' : 'have'} one`;
  return isCasting(vote, count, voters.length) ? `${found}: was it a casting vote?` : `${found}.`;
};

const sumRemark = (vote: Fact<'vote'>, place: VotePlace): string | undefined => {
  if (isTwice(vote)) return 'Somebody is named twice in this vote.';
  if (SIDES.some((side) => isShort(vote[side]))) return 'More people are named than votes are counted.';
  return strangerIn(vote, place) ?? countRemark(vote, place);
};

/**
 * What does not add up in a vote, as a remark; undefined when nothing catches the eye. It is never refused: ballots are
 * secret, members are silent, chairs have casting votes and votes have weights.
 */
export const voteRemark = (vote: Fact<'vote'>, place: VotePlace): string | undefined => {
  const nothing = place.hasDecision ? undefined : 'No decision stands above this vote.';
  const remarks = [sumRemark(vote, place), nothing].filter((remark) => remark !== undefined);
  return remarks.length === 0 ? undefined : remarks.join(' ');
};

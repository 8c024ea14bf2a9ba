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

/**
 * What does not add up in a vote, as a remark; undefined when nothing catches the eye. It is never refused: ballots are
 * secret, members are silent, chairs have casting votes and votes have weights. `present` is how many are there to vote.
 */
export const voteRemark = (vote: Fact<'vote'>, present: number): string | undefined => {
  if (isTwice(vote)) return 'Somebody is named twice in this vote.';
  if (SIDES.some((side) => isShort(vote[side]))) return 'More people are named than votes are counted.';
  const count = SIDES.reduce((sum, side) => sum + countOf(vote[side]), 0);
  if (count > present) return `${votes(count)}, and ${present} are present.`;
  return undefined;
};

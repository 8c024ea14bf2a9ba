import type { BlockId } from '../ids.ts';
import type { Attendance } from './attendance.ts';
import type { Quorum } from './body-rules.ts';
import { type InterestReturn, interestReturns } from './interest-returns.ts';
import type { MinutedItem } from './landmark.ts';
import { type Stretch, stretchesOf } from './presence.ts';
import { countedSeats, type MeetingSeat } from './quorum.ts';
import { type CountedStretch, countStretches, needRatification, type QuorumTurn, quorumTurns } from './quorum-turns.ts';

/** What is known of a meeting: what was recorded, and the rule of its body. */
export type RoomFacts = {
  readonly attendance: readonly Attendance[];
  /** In the order of the text. */
  readonly items: readonly MinutedItem[];
  readonly rule: Quorum | undefined;
  /** The seats of the body on the day of the meeting. */
  readonly seats: readonly MeetingSeat[];
};

/** What follows from it for every place of the text. All of it is derived. */
export type MeetingRoom = {
  readonly stretches: readonly Stretch[];
  /** The same with the quorum; undefined where the body has no rule or no seats, or nobody is marked present yet. */
  readonly counted: readonly CountedStretch[] | undefined;
  readonly turns: readonly QuorumTurn[];
  /** Who came back after an interest without a word of it. */
  readonly returns: readonly InterestReturn[];
  readonly needRatification: ReadonlySet<BlockId>;
};

const canCount = ({ attendance, seats }: RoomFacts): boolean =>
  countedSeats(seats).length > 0 && attendance.some(({ state }) => state === 'present');

/** Who is in the room, and whether they are enough to decide, from place to place of a meeting. */
export const meetingRoom = (facts: RoomFacts): MeetingRoom => {
  const { attendance, items, rule, seats } = facts;
  const stretches = stretchesOf(attendance, items);
  const returns = interestReturns(items, stretches);
  if (!rule || !canCount(facts)) {
    return { stretches, returns, counted: undefined, turns: [], needRatification: new Set() };
  }
  const counted = countStretches({ rule, seats, attendance }, stretches);
  const toRatify = needRatification(items, counted);
  return { stretches, returns, counted, turns: quorumTurns(counted), needRatification: toRatify };
};

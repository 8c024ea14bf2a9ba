import type { BlockId } from '../ids.ts';
import type { Attendance } from './attendance.ts';
import type { Quorum } from './body-rules.ts';
import type { MinutedItem } from './landmark.ts';
import { type Moment, momentsOf } from './presence.ts';
import { countedSeats, type MeetingSeat } from './quorum.ts';
import { type CountedMoment, countMoments, needRatification, type QuorumTurn, quorumTurns } from './quorum-turns.ts';

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
  readonly moments: readonly Moment[];
  /** The same with the quorum; undefined where the body has no rule or no seats, or nobody is marked present yet. */
  readonly counted: readonly CountedMoment[] | undefined;
  readonly turns: readonly QuorumTurn[];
  readonly needRatification: ReadonlySet<BlockId>;
};

const canCount = ({ attendance, seats }: RoomFacts): boolean =>
  countedSeats(seats).length > 0 && attendance.some(({ state }) => state === 'present');

/** Who is in the room, and whether they are enough to decide, from place to place of a meeting. */
export const meetingRoom = (facts: RoomFacts): MeetingRoom => {
  const { attendance, items, rule, seats } = facts;
  const moments = momentsOf(attendance, items);
  if (!rule || !canCount(facts)) return { moments, counted: undefined, turns: [], needRatification: new Set() };
  const counted = countMoments({ rule, seats, attendance }, moments);
  return { moments, counted, turns: quorumTurns(counted), needRatification: needRatification(items, counted) };
};

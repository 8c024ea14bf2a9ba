import type { Attendance } from './attendance.ts';
import type { Voice } from './attribution.ts';
import type { BlockContent } from './block.ts';
import { returnSentence } from './fact-sentence.ts';
import type { InterestReturn } from './interest-returns.ts';
import type { MeetingRoom } from './meeting-room.ts';
import type { Place, Stretch } from './presence.ts';
import { quorumSentence, type SaidInItem, unwrittenTurns } from './quorum-sentences.ts';
import type { QuorumTurn } from './quorum-turns.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A turn in the room that follows from the text and that the text has no words for. */
export type Unwritten = {
  readonly turn: QuorumTurn | InterestReturn;
  /** By which it may be left out, as what else is missing. */
  readonly key: string;
  /** Where it belongs. */
  readonly place: Place;
  readonly sentence: string;
  readonly content: BlockContent;
  /** The blocks that it follows from: it is as confidential as they are. */
  readonly because: readonly Place[];
};

/** What is known of a meeting where this is asked. */
export type UnwrittenFacts = {
  readonly room: MeetingRoom;
  readonly saidIn: SaidInItem;
  readonly attendance: readonly Attendance[];
  readonly voice: Voice;
  /** Where the meeting has got to. */
  readonly now: Stretch;
};

const placeOf = ({ itemId, blockId }: Stretch): Place => ({ itemId, ...(blockId === undefined ? {} : { blockId }) });

const isSamePlace = (a: Place, b: Place): boolean => a.itemId === b.itemId && a.blockId === b.blockId;

const byOf = (where: Whereabouts | undefined): string[] => (where && 'by' in where ? [where.by] : []);

/** The blocks that say of people in another place than before where they were and where they are. */
const becauseOf = (stretch: Place, stretches: readonly Stretch[]): Place[] => {
  const at = stretches.findIndex((other) => isSamePlace(other, stretch));
  const [before, now] = [stretches[at - 1]?.room, stretches[at]?.room];
  const moved = [...(now ?? [])].filter(([id, where]) => JSON.stringify(where) !== JSON.stringify(before?.get(id)));
  const ids = new Set(moved.flatMap(([id, where]) => [...byOf(where), ...byOf(before?.get(id))]));
  return stretches.filter(({ blockId }) => blockId !== undefined && ids.has(blockId)).map(placeOf);
};

const quorumUnwritten = (turn: QuorumTurn, { room, voice }: UnwrittenFacts): Unwritten => {
  const { change, stretch } = turn;
  const sentence = quorumSentence(turn, turn === room.turns[0], voice.forms);
  return {
    turn,
    key: `quorum ${change} ${stretch.blockId ?? stretch.itemId}`,
    place: placeOf(stretch),
    sentence,
    content: { kind: 'paragraph', runs: [{ text: sentence }] },
    because: becauseOf(stretch, room.stretches),
  };
};

const returnUnwritten = (turn: InterestReturn, { room, attendance, voice }: UnwrittenFacts): Unwritten => {
  const { person, stretch } = turn;
  const fact = { person, change: 'arrived' as const, ...(stretch.time === undefined ? {} : { time: stretch.time }) };
  const who = attendance.find(({ id }) => id === person);
  const sentence = returnSentence(fact, who, voice);
  return {
    turn,
    key: `return ${person} ${stretch.itemId}`,
    place: placeOf(stretch),
    sentence,
    content: { kind: 'attendanceEvent', ...fact, runs: [{ text: sentence }] },
    because: becauseOf(stretch, room.stretches),
  };
};

/**
 * What of the room is not written down yet, up to where the meeting has got to: losses and returns of the quorum, then
 * who is back after an interest, each in the order of the text.
 */
export const findUnwritten = (facts: UnwrittenFacts): Unwritten[] => {
  const { room, saidIn, now } = facts;
  const end = room.stretches.findIndex((stretch) => isSamePlace(stretch, now));
  const reached = room.stretches.slice(0, end + 1);
  const isReached = ({ stretch }: { readonly stretch: Stretch }): boolean =>
    reached.some((other) => isSamePlace(other, stretch));
  return [
    ...unwrittenTurns(room.turns, saidIn)
      .filter(isReached)
      .map((turn) => quorumUnwritten(turn, facts)),
    ...room.returns.filter(isReached).map((turn) => returnUnwritten(turn, facts)),
  ];
};

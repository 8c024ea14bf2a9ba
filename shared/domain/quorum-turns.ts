import type { BlockId } from '../ids.ts';
import type { MinutedItem } from './landmark.ts';
import type { Moment } from './presence.ts';
import { countQuorum, type QuorumCount, type QuorumFacts } from './quorum.ts';
import type { Room } from './whereabouts.ts';

/** A moment with the count of those in the room. */
export type CountedMoment = Moment & { readonly quorum: QuorumCount };

/** Where the meeting stopped being quorate, or began to be again; a first one at the very start says that it never was. */
export type QuorumTurn = { readonly change: 'lost' | 'regained'; readonly moment: CountedMoment };

/** Counts at every moment; rooms that are one object are counted once. */
export const countMoments = (facts: QuorumFacts, moments: readonly Moment[]): CountedMoment[] => {
  const counts = new Map<Room, QuorumCount>();
  return moments.map((moment) => {
    const quorum = counts.get(moment.room) ?? countQuorum(facts, moment.room);
    counts.set(moment.room, quorum);
    return { ...moment, quorum };
  });
};

/** Each loss and each return, in the order of the text. A meeting that is quorate at its start has not regained it. */
export const quorumTurns = (moments: readonly CountedMoment[]): QuorumTurn[] =>
  moments.flatMap((moment, index) => {
    const before = moments[index - 1]?.quorum.isQuorate ?? true;
    const { isQuorate } = moment.quorum;
    return before === isQuorate ? [] : [{ change: isQuorate ? 'regained' : 'lost', moment }];
  });

/** The blocks with decisions that were taken while the meeting was not quorate: they need to be ratified. */
export const needRatification = (
  items: readonly MinutedItem[],
  moments: readonly CountedMoment[],
): ReadonlySet<BlockId> => {
  const decisions = new Set(
    items.flatMap(({ landmarks }) => landmarks.filter(({ kind }) => kind === 'decision').map(({ id }) => id)),
  );
  return new Set(
    moments.flatMap(({ blockId, quorum }) => (blockId && decisions.has(blockId) && !quorum.isQuorate ? [blockId] : [])),
  );
};

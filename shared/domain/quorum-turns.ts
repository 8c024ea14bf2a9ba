import type { BlockId } from '../ids.ts';
import type { MinutedItem } from './landmark.ts';
import type { Stretch } from './presence.ts';
import { countQuorum, type QuorumCount, type QuorumFacts } from './quorum.ts';
import type { Room } from './whereabouts.ts';

/** A stretch with the count of those in the room. */
export type CountedStretch = Stretch & { readonly quorum: QuorumCount };

/** Where the meeting stopped being quorate, or began to be again; a first one at the very start says that it never was. */
export type QuorumTurn = { readonly change: 'lost' | 'regained'; readonly stretch: CountedStretch };

/** Counts at every stretch; rooms that are one object are counted once. */
export const countStretches = (facts: QuorumFacts, stretches: readonly Stretch[]): CountedStretch[] => {
  const counts = new Map<Room, QuorumCount>();
  return stretches.map((stretch) => {
    const quorum = counts.get(stretch.room) ?? countQuorum(facts, stretch.room);
    counts.set(stretch.room, quorum);
    return { ...stretch, quorum };
  });
};

/** Each loss and each return, in the order of the text. A meeting that is quorate at its start has not regained it. */
export const quorumTurns = (stretches: readonly CountedStretch[]): QuorumTurn[] =>
  stretches.flatMap((stretch, index) => {
    const before = stretches[index - 1]?.quorum.isQuorate ?? true;
    const { isQuorate } = stretch.quorum;
    return before === isQuorate ? [] : [{ change: isQuorate ? 'regained' : 'lost', stretch }];
  });

/** The blocks with decisions that were taken while the meeting was not quorate: they need to be ratified. */
export const needRatification = (
  items: readonly MinutedItem[],
  stretches: readonly CountedStretch[],
): ReadonlySet<BlockId> => {
  const decisions = new Set(
    items.flatMap(({ landmarks }) => landmarks.filter(({ kind }) => kind === 'decision').map(({ id }) => id)),
  );
  return new Set(
    stretches.flatMap(({ blockId, quorum }) =>
      blockId && decisions.has(blockId) && !quorum.isQuorate ? [blockId] : [],
    ),
  );
};

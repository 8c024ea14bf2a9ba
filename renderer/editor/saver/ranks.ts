import { generateNKeysBetween } from 'fractional-indexing';

/** Positions of the longest strictly rising run of ranks: what can stay when the rest is moved around it. */
const longestRising = (ranks: readonly (string | undefined)[]): Set<number> => {
  const tails: number[] = [];
  const before = new Map<number, number>();
  const rankAt = (position: number | undefined): string => (position === undefined ? '' : (ranks[position] ?? ''));
  ranks.forEach((rank, position) => {
    if (rank === undefined) return;
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (rankAt(tails[middle]) < rank) low = middle + 1;
      else high = middle;
    }
    const previous = tails[low - 1];
    if (previous !== undefined) before.set(position, previous);
    tails[low] = position;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
};

const fillGaps = (ranks: readonly (string | undefined)[], kept: ReadonlySet<number>): string[] => {
  const result: string[] = [];
  let below: string | null = null;
  let waiting = 0;
  const fill = (above: string | null): void => {
    result.push(...generateNKeysBetween(below, above, waiting));
    waiting = 0;
  };
  ranks.forEach((rank, position) => {
    if (rank === undefined || !kept.has(position)) {
      waiting += 1;
      return;
    }
    fill(rank);
    result.push(rank);
    below = rank;
  });
  fill(null);
  return result;
};

const isRising = (ranks: readonly (string | undefined)[]): ranks is readonly string[] =>
  ranks.every((rank, index) => rank !== undefined && (index === 0 || (ranks[index - 1] ?? '') < rank));

/**
 * Rising ranks for blocks in this order, given the ranks that they have so far (undefined for a new block). As few
 * as possible change: a moved block is one changed rank. Ranks that leave no room in between are all made anew.
 */
export const assignRanks = (ranks: readonly (string | undefined)[]): readonly string[] => {
  // As it is while somebody types within a block.
  if (isRising(ranks)) return ranks;
  try {
    return fillGaps(ranks, longestRising(ranks));
  } catch {
    return generateNKeysBetween(null, null, ranks.length);
  }
};

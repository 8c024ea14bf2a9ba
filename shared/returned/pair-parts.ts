import { diffArrays } from 'diff';
import type { Part } from './lines.ts';

/** The place in the file that came back of each part that went out, by its place there. */
export type Pairs = ReadonlyMap<number, number>;

/** Texts that have fewer of their words in common are two. */
const LEAST_ALIKE = 0.5;
/** Longer stretches without a mark and without an equal line are not laid over each other line by line. */
const MOST_COMPARED = 10_000;
/** Files that have more lines than this that are in one of them alone are laid over each other by marks and words only. */
const MOST_CHANGES = 4_000;

const bagOf = (text: string): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
};

const countIn = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** How alike two texts are: the share of their words that both have, from 0 to 1. */
export const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const [bag, second] = [bagOf(one), bagOf(other)];
  const all = countIn(bag) + countIn(second);
  if (all === 0) return 0;
  const common = [...bag].reduce((sum, [word, count]) => sum + Math.min(count, second.get(word) ?? 0), 0);
  return (2 * common) / all;
};

type Sides = { readonly out: readonly Part[]; readonly back: readonly Part[] };

/** A part that went out, one that came back, and how much speaks for their being the same. */
type Candidate = { readonly at: number; readonly place: number; readonly like: number };

/** The places of the parts in which each mark is, and of those over which it reaches. */
const placesOfMarks = (back: readonly Part[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const places = new Map<string, Set<number>>();
  for (const [place, { marks, within }] of back.entries()) {
    for (const mark of [...marks, ...within]) places.set(mark, (places.get(mark) ?? new Set()).add(place));
  }
  return places;
};

/** The parts in which the mark of another one is, and those over which it reaches. */
const claimsOf = (part: Part, at: number, places: ReadonlySet<number>, back: readonly Part[]): Candidate[] =>
  [...places].flatMap((place) => {
    const other = back[place];
    if (other?.kind !== part.kind) return [];
    // A mark is believed whatever the words say, but of two that claim one place that is right which is more alike.
    const isOwn = other.marks.includes(part.marks[0] ?? '');
    return [{ at, place, like: likeness(part.text, other.text) + (isOwn ? 0.01 : 0) }];
  });

/** A mark that reaches over several parts, as when a paragraph was cut in two, is of that which says most of it. */
const byMarks = ({ out, back }: Sides): Map<number, number> => {
  const places = placesOfMarks(back);
  const placesOf = ([mark]: readonly string[]) => (mark === undefined ? undefined : places.get(mark)) ?? new Set();
  const claims = out
    .flatMap((part, at) => claimsOf(part, at, placesOf(part.marks), back))
    .toSorted((one, other) => other.like - one.like);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, place } of claims) {
    if (pairs.has(at) || taken.has(place)) continue;
    taken.add(place);
    pairs.set(at, place);
  }
  return pairs;
};

/** Adds what says the same, in order, between what is paired already. */
const bySameWords = ({ out, back }: Sides, pairs: Map<number, number>): void => {
  const known = new Map([...pairs].map(([at, place]) => [place, at]));
  const keyOf = (part: Part, pair: number | undefined): string =>
    pair === undefined ? `${part.kind} ${part.text}` : `pair ${pair}`;
  let [at, place] = [0, 0];
  const changes = diffArrays(
    out.map((part, index) => keyOf(part, pairs.has(index) ? index : undefined)),
    back.map((part, index) => keyOf(part, known.get(index))),
    { maxEditLength: MOST_CHANGES },
  );
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.set(at + step, place + step);
    if (!added) at += count;
    if (!removed) place += count;
  }
};

type Stretch = { readonly from: number; readonly to: number };

/** Pairs that stand in order in both, and how alike they are in all. */
type Chain = { readonly score: number; readonly last: Candidate; readonly before?: Chain };

const bestOf = (chains: readonly Chain[]): Chain | undefined =>
  chains.reduce<Chain | undefined>((best, chain) => (best && best.score >= chain.score ? best : chain), undefined);

const pairsOf = (chain: Chain | undefined): Candidate[] => (chain ? [...pairsOf(chain.before), chain.last] : []);

const alike = ({ out, back }: Sides, was: Stretch, is: Stretch): Candidate[] =>
  out.slice(was.from, was.to).flatMap((part, row) =>
    back.slice(is.from, is.to).flatMap((other, column) => {
      const like = part.kind === other.kind ? likeness(part.text, other.text) : 0;
      return like >= LEAST_ALIKE ? [{ at: was.from + row, place: is.from + column, like }] : [];
    }),
  );

/** The best way to lay two stretches over each other in order: the pairs that are most alike in all. */
const alignStretch = (sides: Sides, was: Stretch, is: Stretch): Candidate[] => {
  const size = (was.to - was.from) * (is.to - is.from);
  if (size > MOST_COMPARED) return [];
  const chains: Chain[] = [];
  for (const candidate of alike(sides, was, is)) {
    const before = bestOf(chains.filter(({ last }) => last.at < candidate.at && last.place < candidate.place));
    chains.push({ score: (before?.score ?? 0) + candidate.like, last: candidate, ...(before && { before }) });
  }
  return pairsOf(bestOf(chains));
};

/** Adds what is alike, in order, in the gaps between what is paired already. */
const byLikeness = (sides: Sides, pairs: Map<number, number>): void => {
  const taken = new Set(pairs.values());
  const isFree = (place: number): boolean => !taken.has(place);
  const gap = (from: number): Stretch => {
    let to = from;
    while (to < sides.back.length && isFree(to)) to += 1;
    return { from, to };
  };
  let at = 0;
  let place = 0;
  while (at < sides.out.length) {
    const paired = pairs.get(at);
    if (paired !== undefined) {
      place = paired + 1;
      at += 1;
      continue;
    }
    let to = at;
    while (to < sides.out.length && !pairs.has(to)) to += 1;
    for (const one of alignStretch(sides, { from: at, to }, gap(place))) {
      pairs.set(one.at, one.place);
      taken.add(one.place);
    }
    at = to;
  }
};

/** Which part of a file that came back is which of those that went out: by its mark, else by its words and its place. */
export const pairParts = (out: readonly Part[], back: readonly Part[]): { pairs: Pairs; byMark: number } => {
  const sides = { out, back };
  const pairs = byMarks(sides);
  const byMark = pairs.size;
  bySameWords(sides, pairs);
  byLikeness(sides, pairs);
  return { pairs, byMark };
};

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

/** The words of a text, each with how often it stands there, and how many they are in all. */
type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/** Words, the longest in pieces: a run of millions of letters without an end is more than the matcher can step back in. */
const WORD = /[\p{L}\p{N}]{1,100}/gu;

const bagOf = (text: string): Bag => {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(WORD) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
};

/** How alike two texts are: the share of their words that both have, from 0 to 1. */
const likenessOf = (one: Bag, other: Bag): number => {
  const all = one.size + other.size;
  if (all === 0) return 0;
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  const common = [...few.counts].reduce((sum, [word, count]) => sum + Math.min(count, many.counts.get(word) ?? 0), 0);
  return (2 * common) / all;
};

/** Tells how alike parts are; each is counted once, however many others it is held against. */
const createLikeness = () => {
  const bags = new Map<Part, Bag>();
  const bagIn = (part: Part): Bag => {
    const bag = bags.get(part) ?? bagOf(part.text);
    bags.set(part, bag);
    return bag;
  };
  return (one: Part, other: Part): number => (one.text === other.text ? 1 : likenessOf(bagIn(one), bagIn(other)));
};

type Sides = {
  readonly out: readonly Part[];
  readonly back: readonly Part[];
  readonly likeness: ReturnType<typeof createLikeness>;
};

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
const claimsOf = (part: Part, at: number, places: ReadonlySet<number>, { back, likeness }: Sides): Candidate[] =>
  [...places].flatMap((place) => {
    const other = back[place];
    if (other?.kind !== part.kind) return [];
    // A mark is believed whatever the words say, but of two that claim one place that is right which is more alike.
    const isOwn = other.marks.includes(part.marks[0] ?? '');
    return [{ at, place, like: likeness(part, other) + (isOwn ? 0.01 : 0) }];
  });

/** A mark that reaches over several parts, as when a paragraph was cut in two, is of that which says most of it. */
const byMarks = (sides: Sides): Map<number, number> => {
  const places = placesOfMarks(sides.back);
  const placesOf = ([mark]: readonly string[]) => (mark === undefined ? undefined : places.get(mark)) ?? new Set();
  const claims = sides.out
    .flatMap((part, at) => claimsOf(part, at, placesOf(part.marks), sides))
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

const alike = ({ out, back, likeness }: Sides, was: Stretch, is: Stretch): Candidate[] =>
  out.slice(was.from, was.to).flatMap((part, row) =>
    back.slice(is.from, is.to).flatMap((other, column) => {
      const like = part.kind === other.kind ? likeness(part, other) : 0;
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
  const sides = { out, back, likeness: createLikeness() };
  const pairs = byMarks(sides);
  const byMark = pairs.size;
  bySameWords(sides, pairs);
  byLikeness(sides, pairs);
  return { pairs, byMark };
};

import type { Block } from './block.ts';
import { wordsOf } from './block-words.ts';

/** A block as it was after an edit; null where it was taken out of the minutes. `at` is in milliseconds since 1970. */
export type BlockChange<B extends Block = Block> = {
  readonly seq: number;
  readonly at: number;
  readonly method: string;
  readonly block: B | null;
};

/** Some changes of a block seen as one: how it was at the end of them. */
export type BlockStep<B extends Block = Block> = BlockChange<B> & {
  /** The moment of the first of them. */
  readonly from: number;
  /** How many they are. */
  readonly edits: number;
};

/** Typing goes on after a pause of this long; after a longer one it is another step. */
const PAUSE_MS = 10_000;
/** So many characters that are taken out again were slips of the fingers; more were words. */
const SLIPS = 12;

/** How many characters went and came between two texts, seen as one replacement. */
const exchanged = (before: string, after: string): { readonly gone: number; readonly come: number } => {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { gone: before.length - start - end, come: after.length - start - end };
};

const isSameForm = (a: Block, b: Block): boolean =>
  a.content.kind === b.content.kind && a.visibility === b.visibility && a.itemId === b.itemId;

/** Whether one change goes on with the typing of another. */
const goesOn = (before: BlockChange, after: BlockChange): boolean =>
  before.block !== null &&
  after.block !== null &&
  before.method === after.method &&
  after.at - before.at <= PAUSE_MS &&
  isSameForm(before.block, after.block);

/** Changes one after the other without a pause. */
const burstsOf = <C extends BlockChange>(changes: readonly C[]): C[][] => {
  const bursts: C[][] = [];
  for (const change of changes) {
    const burst = bursts.at(-1);
    const last = burst?.at(-1);
    if (burst && last && goesOn(last, change)) burst.push(change);
    else bursts.push([change]);
  }
  return bursts;
};

/** The places in a burst after which words were taken out. */
const fullest = (texts: readonly string[]): ReadonlySet<number> => {
  const places = new Set<number>();
  let slips = 0;
  let place = 0;
  let isShrinking = false;
  for (let after = 1; after < texts.length; after += 1) {
    const { gone, come } = exchanged(texts[after - 1] ?? '', texts[after] ?? '');
    if (gone > 0 && !isShrinking) place = after - 1;
    // What is left while words are taken out stood in what was there before.
    isShrinking = gone > 0 && come === 0;
    if (gone === 0 || places.has(place)) continue;
    slips += gone;
    if (slips <= SLIPS) continue;
    places.add(place);
    slips = 0;
  }
  return places;
};

const stepOf = <B extends Block>(changes: readonly BlockChange<B>[]): BlockStep<B>[] => {
  const [first, last] = [changes[0], changes.at(-1)];
  return first && last ? [{ ...last, from: first.at, edits: changes.length }] : [];
};

const stepsOfBurst = <B extends Block>(burst: readonly BlockChange<B>[]): BlockStep<B>[] => {
  const ends = fullest(burst.map(({ block }) => (block ? wordsOf(block.content) : '')));
  const cuts = [...ends].toSorted((a, b) => a - b).map((end) => end + 1);
  return [...cuts, burst.length].flatMap((cut, index) => stepOf(burst.slice(cuts[index - 1] ?? 0, cut)));
};

/**
 * The changes of a block, the oldest first, in steps that a person would speak of. Typing is one step up to a pause, and
 * up to the moment from which words are taken out, so that all words can be found but slips of a few characters that
 * were mended at once; another kind, item or visibility is a step of its own.
 */
export const stepsOf = <B extends Block>(changes: readonly BlockChange<B>[]): BlockStep<B>[] =>
  burstsOf(changes).flatMap(stepsOfBurst);

/** Each change as a step of its own. */
export const everyStepOf = <B extends Block>(changes: readonly BlockChange<B>[]): BlockStep<B>[] =>
  changes.flatMap((change) => stepOf([change]));

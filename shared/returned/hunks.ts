import { differenceOf } from '../domain/difference.ts';
import type { Stretch } from '../domain/reword.ts';
import { accepted, rejected, type Stamp, type WordRun } from './word-text.ts';

/** A stretch of the words that went out, what it is to read, and who says so where that was tracked. */
export type Hunk = Stretch & { readonly stamp?: Stamp };

const isSameHand = (one: Stamp | undefined, other: Stamp | undefined): boolean => one?.author === other?.author;

/** Adds to the hunk before it where they touch and are of one hand: words put in place of others are one change. */
const push = (hunks: Hunk[], next: Hunk): void => {
  const last = hunks.at(-1);
  if (last && last.end === next.start && isSameHand(last.stamp, next.stamp)) {
    hunks[hunks.length - 1] = { ...last, end: next.end, to: last.to + next.to };
  } else hunks.push(next);
};

/** The tracked changes of a paragraph, in characters of its text as it was before them. */
const trackedHunks = (runs: readonly WordRun[]): Hunk[] => {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { text, inserted, deleted } of runs) {
    // What came and went again changes nothing.
    if (inserted && deleted) continue;
    if (inserted) push(hunks, { start: at, end: at, to: text, stamp: inserted });
    else if (deleted) push(hunks, { start: at, end: at + text.length, to: '', stamp: deleted });
    if (!inserted) at += text.length;
  }
  return hunks;
};

/** The changes that nobody tracked. */
export const plainHunks = (base: string, text: string): Hunk[] => {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { how, text: piece } of differenceOf(base, text)) {
    if (how === 'come') push(hunks, { start: at, end: at, to: piece });
    else if (how === 'gone') push(hunks, { start: at, end: at + piece.length, to: '' });
    if (how !== 'come') at += piece.length;
  }
  return hunks;
};

const touches = (one: Hunk, other: Hunk): boolean => one.start <= other.end && other.start <= one.end;

/** Moves a hunk of a text with untracked changes to where it stands in the text that went out. */
const movedBack = (hunk: Hunk, untracked: readonly Hunk[]): Hunk => {
  let shift = 0;
  for (const { start, end, to } of untracked) {
    if (start + shift + to.length <= hunk.start) shift += to.length - (end - start);
  }
  return { ...hunk, start: hunk.start - shift, end: hunk.end - shift };
};

/**
 * What a paragraph that came back says otherwise than it went out: tracked changes, each with its hand, and edits that
 * nobody tracked. Where the two lie over each other they are one change, of the hand that was tracked.
 */
export const hunksOf = (base: string, runs: readonly WordRun[]): Hunk[] => {
  const tracked = trackedHunks(runs);
  const before = rejected(runs);
  if (before === base) return tracked.filter(({ start, end, to }) => base.slice(start, end) !== to);
  const untracked = plainHunks(base, before);
  const moved = tracked.map((hunk) => movedBack(hunk, untracked));
  if (!moved.some((hunk) => untracked.some((other) => touches(hunk, other)))) {
    return [...untracked, ...moved].toSorted((one, other) => one.start - other.start);
  }
  const stamp = tracked[0]?.stamp;
  return plainHunks(base, accepted(runs)).map((hunk) => ({ ...hunk, ...(stamp && { stamp }) }));
};

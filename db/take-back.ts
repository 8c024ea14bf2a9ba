import { type BlockContent, type Run, textOf } from '../shared/domain/block.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import type { Proposal } from '../shared/domain/returned.ts';
import { mergeStretch, mergeWording, rewordRuns, type Stretch } from '../shared/domain/reword.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { type BlockRow, contentOf, findBlock, storedBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { itemRows } from './item-rows.ts';
import { putLine, putTitle, removeLine } from './put-line.ts';
import type { Applied } from './returned-rows.ts';
import { saveBlocks } from './save-blocks.ts';
import type { WritableDb } from './types.ts';

const notAsLeft = () =>
  refusal('refused', 'The minutes were changed there since, so this can’t be taken back here. Change them by hand.');

/** What of one text is to read otherwise so that it is another one: all between what both begin and end with. */
const stretchTo = (from: string, to: string): Stretch => {
  const least = Math.min(from.length, to.length);
  let start = 0;
  while (start < least && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < least - start && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return { start, end: from.length - tail, to: to.slice(start, to.length - tail) };
};

type Written = Extract<BlockContent, { runs: readonly Run[] }>;

const marksOf = ({ runs }: Written): string[] => [...new Set(runs.flatMap(({ decision }) => decision?.id ?? []))];

/** A decision with another verb, where that is what was done and nobody chose a third one since. */
const withVerb = (now: Written, from: Written, to: Written): Written | undefined => {
  if (now.kind !== 'decision' || from.kind !== 'decision' || to.kind !== 'decision') return now;
  if (from.verb === to.verb || now.verb === to.verb) return now;
  return now.verb === from.verb ? { ...now, verb: to.verb } : undefined;
};

/**
 * A line that was brought from one content to another and has gone on since, or before: the same is done to it as it is
 * now. Undefined where it was changed in that very place, or where a mark of a decision would be lost by it.
 */
const brought = (now: BlockContent, from: BlockContent, to: BlockContent): BlockContent | undefined => {
  if (isSame(now, from)) return to;
  if (!('runs' in now && 'runs' in from && 'runs' in to) || !isSame(marksOf(from), marksOf(to))) return undefined;
  const line = withVerb(now, from, to);
  const [was, is] = [textOf(from.runs), textOf(to.runs)];
  if (line === undefined || was === is) return line;
  const merged = mergeStretch(was, stretchTo(was, is), textOf(now.runs));
  return merged.ok ? { ...line, runs: rewordRuns(now.runs, merged.value) } : undefined;
};

/** Puts a line that was taken out back as it stood then: its words, its form, its decisions and who may read it. */
export const bringBack = (db: WritableDb, row: BlockRow): void => {
  if (row.deletedAt === null) throw notAsLeft();
  const { revision: baseRevision, ...block } = storedBlock(row);
  saveBlocks(db, { meetingId: row.meetingId, blocks: [{ ...block, baseRevision }], removed: [] });
};

/** The row of the line stays in the book as it was last, so that accepting it again brings that back. */
const takeOut = (db: WritableDb, row: BlockRow, after: BlockContent): void => {
  const now = contentOf(row);
  if (now.kind !== after.kind || wordsOf(now) !== wordsOf(after)) throw notAsLeft();
  removeLine(db, row);
};

const putBack = (db: WritableDb, row: BlockRow, before: BlockContent, after: BlockContent): void => {
  const back = brought(contentOf(row), after, before);
  if (!back) throw notAsLeft();
  putLine(db, row, back);
};

const takeBackLine = (db: WritableDb, row: BlockRow, { before, after }: Applied): void => {
  if (before && !after) bringBack(db, row);
  else if (row.deletedAt !== null) throw notAsLeft();
  else if (before && after) putBack(db, row, before, after);
  else if (after) takeOut(db, row, after);
};

const putTitleBack = (db: WritableDb, itemId: string, { titleBefore, titleAfter }: Applied): void => {
  const item = itemRows.read(db, itemId);
  if (titleBefore === undefined || !item || item.title !== titleAfter) throw notAsLeft();
  putTitle(db, item, titleBefore);
};

const lineAgain = (db: WritableDb, row: BlockRow, before: BlockContent, after: BlockContent): Applied => {
  const again = row.deletedAt === null ? brought(contentOf(row), before, after) : undefined;
  if (!again) throw notAsLeft();
  return putLine(db, row, again);
};

const titleAgain = (db: WritableDb, itemId: string, before: string, after: string): Applied => {
  const item = itemRows.read(db, itemId);
  if (!item) throw notAsLeft();
  const title = mergeWording(before, after, item.title);
  if (!title.ok) throw notAsLeft();
  return putTitle(db, item, title.value);
};

/**
 * Does again what accepting something did to words and was taken back, the rest of them as it is now. Undefined where
 * it put a whole line in or took one out. Errors: refused.
 */
export const doAgain = (db: WritableDb, applied: Applied, proposal?: Proposal): Applied | undefined => {
  const { blockId, before, after, titleBefore, titleAfter } = applied;
  if (proposal?.kind === 'title') return titleAgain(db, proposal.itemId, titleBefore ?? '', titleAfter ?? '');
  if (blockId === undefined || !before || !after) return undefined;
  const row = findBlock(db, blockId);
  if (!row) throw notAsLeft();
  return lineAgain(db, row, before, after);
};

/** Takes back what accepting something did, the rest of the line as it is now. Errors: refused. */
export const takeBack = (db: WritableDb, applied: Applied, proposal?: Proposal): void => {
  if (proposal?.kind === 'title') putTitleBack(db, proposal.itemId, applied);
  if (applied.blockId === undefined) return;
  const row = findBlock(db, applied.blockId);
  if (!row) throw notAsLeft();
  takeBackLine(db, row, applied);
};

import { type BlockContent, textOf } from '../shared/domain/block.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import type { Proposal } from '../shared/domain/returned.ts';
import { mergeStretch, rewordRuns, type Stretch } from '../shared/domain/reword.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { putLine, putTitle, removeLine } from './apply-proposal.ts';
import { type BlockRow, contentOf, findBlock, storedBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { itemRows } from './item-rows.ts';
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

/** A line as it was, with what was changed elsewhere in it since; undefined where that was in the same place. */
const asItWas = (now: BlockContent, before: BlockContent, after: BlockContent): BlockContent | undefined => {
  if (isSame(now, after)) return before;
  if (!('runs' in now && 'runs' in before && 'runs' in after)) return undefined;
  const [was, is] = [textOf(before.runs), textOf(after.runs)];
  const merged = mergeStretch(is, stretchTo(is, was), textOf(now.runs));
  return merged.ok ? { ...now, runs: rewordRuns(now.runs, merged.value) } : undefined;
};

const bringBack = (db: WritableDb, row: BlockRow): void => {
  if (row.deletedAt === null) throw notAsLeft();
  const { revision: baseRevision, ...block } = storedBlock(row);
  saveBlocks(db, { meetingId: row.meetingId, blocks: [{ ...block, baseRevision }], removed: [] });
};

const takeOut = (db: WritableDb, row: BlockRow, after: BlockContent): void => {
  const now = contentOf(row);
  if (now.kind !== after.kind || wordsOf(now) !== wordsOf(after)) throw notAsLeft();
  removeLine(db, row);
};

const putBack = (db: WritableDb, row: BlockRow, before: BlockContent, after: BlockContent): void => {
  const back = asItWas(contentOf(row), before, after);
  if (!back) throw notAsLeft();
  putLine(db, row, back);
};

const takeBackLine = (db: WritableDb, row: BlockRow, { before, after }: Applied): void => {
  if (before && !after) bringBack(db, row);
  else if (row.deletedAt !== null) throw notAsLeft();
  else if (before && after) putBack(db, row, before, after);
  else if (after) takeOut(db, row, after);
};

const takeBackTitle = (db: WritableDb, itemId: string, { titleBefore, titleAfter }: Applied): void => {
  const item = itemRows.read(db, itemId);
  if (titleBefore === undefined || !item || item.title !== titleAfter) throw notAsLeft();
  putTitle(db, item, titleBefore);
};

/** Takes back what accepting something did, the rest of the line as it is now. Errors: refused. */
export const takeBack = (db: WritableDb, applied: Applied, proposal?: Proposal): void => {
  if (proposal?.kind === 'title') takeBackTitle(db, proposal.itemId, applied);
  if (applied.blockId === undefined) return;
  const row = findBlock(db, applied.blockId);
  if (!row) throw notAsLeft();
  takeBackLine(db, row, applied);
};

import { generateKeyBetween } from 'fractional-indexing';
import { type BlockContent, textOf } from '../shared/domain/block.ts';
import type { Proposal } from '../shared/domain/returned.ts';
import { mergeStretch, rewordRuns, type Stretch, withStretch } from '../shared/domain/reword.ts';
import type { Rewording } from '../shared/domain/rewording.ts';
import { type BlockId, blockIdSchema, type ItemId, type MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { err, type Result } from '../shared/result.ts';
import { type BlockRow, blockRows, contentOf, findBlock } from './blocks.ts';
import { rankBehind } from './clash.ts';
import { refusal } from './errors.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import {
  GONE,
  getLine,
  inCell,
  lineNow,
  ownWords,
  putLine,
  putTitle,
  putTitleWording,
  putWording,
  removeLine,
} from './put-line.ts';
import type { Applied } from './returned-rows.ts';
import { saveBlocks } from './save-blocks.ts';
import { bringBack } from './take-back.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Of<Kind extends Proposal['kind']> = Extract<Proposal, { kind: Kind }>;

const CLASH =
  'These words were changed since the version went out. Write how the line is to read, or reject the change.';
const CHANGED = 'The line was changed since. Look at it in the minutes, and take it out there.';
const NO_WORDING = 'This can’t be written otherwise here. Accept it as it is, then change it in the minutes.';

/** What a line says with a change of words in it. */
export const withWords = (content: BlockContent, cell: Of<'wording'>['cell'], change: Stretch): BlockContent => {
  if ('runs' in content) return { ...content, runs: rewordRuns(content.runs, change) };
  return cell ? inCell(content, cell, withStretch(ownWords(content, cell) ?? '', change)) : content;
};

/** What a line reads with a change of words in it. Errors: 'gone', 'done', 'clash'. */
export const mergedWords = (
  content: BlockContent,
  { base, start, end, to, cell }: Of<'wording'>,
): Result<Stretch, 'gone' | 'done' | 'clash'> => {
  const now = ownWords(content, cell);
  return now === undefined ? err('gone') : mergeStretch(base, { start, end, to }, now);
};

const applyWording = (db: WritableDb, proposal: Of<'wording'>): Applied => {
  const row = getLine(db, proposal.blockId);
  const content = contentOf(row);
  const merged = mergedWords(content, proposal);
  if (merged.ok) return putLine(db, row, withWords(content, proposal.cell, merged.value));
  // It says so already: there is nothing to write, and nothing to take back.
  if (merged.error === 'done') return { before: null, after: null };
  throw refusal('refused', merged.error === 'gone' ? GONE : CLASH);
};

const applyVerb = (db: WritableDb, { blockId, to }: Of<'verb'>): Applied => {
  const row = getLine(db, blockId);
  const content = contentOf(row);
  if (content.kind !== 'decision') throw refusal('refused', CLASH);
  return putLine(db, row, { ...content, verb: to });
};

const getItem = (db: ReadableDb, id: ItemId): ItemRow => {
  const item = itemRows.read(db, id);
  if (!item) throw refusal('refused', GONE);
  return item;
};

const applyTitle = (db: WritableDb, { itemId, base, start, end, to }: Of<'title'>): Applied => {
  const item = getItem(db, itemId);
  const merged = mergeStretch(base, { start, end, to }, item.title);
  if (!merged.ok && merged.error === 'clash') throw refusal('refused', CLASH);
  return putTitle(db, item, merged.ok ? withStretch(item.title, merged.value) : item.title);
};

/** Where a new line goes: right behind another one, or before all others of its item. */
const rankIn = (db: ReadableDb, itemId: ItemId, after: BlockRow | undefined, meetingId: MeetingId): string => {
  if (after) return rankBehind(db, after);
  const first = blockRows(db, meetingId).find((row) => row.itemId === itemId);
  return generateKeyBetween(null, first?.rank ?? null);
};

/** A line that was put in before and taken out again comes back; undefined where there is none. */
const revived = (db: WritableDb, blockId: BlockId | undefined): Applied | undefined => {
  const row = blockId && findBlock(db, blockId);
  if (!row) return undefined;
  if (row.deletedAt !== null) bringBack(db, row);
  return { blockId: row.id, before: null, after: contentOf(row) };
};

/** Puts the new line in, or back; `behind` is what stands before it by now. */
const applyAdded = (
  db: WritableDb,
  { meetingId, behind, was }: Apply,
  { itemId, after, confidential, content }: Of<'added'>,
): Applied => {
  const back = revived(db, was);
  if (back) return back;
  // A line that was struck out still says where the one stands that came in its place.
  const [before] = [behind, after]
    .flatMap((id) => (id ? (findBlock(db, id) ?? []) : []))
    .filter((row) => row.deletedAt === null || row.itemId === itemId);
  const place = before?.itemId ?? itemId;
  const blockId = blockIdSchema.parse(db.makeId());
  const seen = confidential || before?.visibility === 'confidential' ? { visibility: 'confidential' as const } : {};
  const block = { id: blockId, itemId: place, rank: rankIn(db, place, before, meetingId), ...seen, content };
  saveBlocks(db, { meetingId, blocks: [{ ...block, baseRevision: 0 }], removed: [] });
  return { blockId, before: null, after: content };
};

/** Whether a line that is to be taken out still is as it went out: not its words alone, its owner and its date too. */
export const isAsSent = (content: BlockContent, { base, content: sent }: Of<'removed'>): boolean => {
  if (sent) return isSame(content, sent);
  return 'runs' in content ? textOf(content.runs) === base : true;
};

const applyRemoved = (db: WritableDb, proposal: Of<'removed'>): Applied => {
  const { blockId } = proposal;
  const row = lineNow(db, blockId);
  if (!row) return { before: null, after: null };
  const content = contentOf(row);
  if (!isAsSent(content, proposal)) throw refusal('refused', CHANGED);
  removeLine(db, row);
  return { blockId, before: content, after: null };
};

export type Apply = {
  readonly meetingId: MeetingId;
  readonly proposal: Proposal;
  /** How the line is to read, where that is not what the file says. */
  readonly wording?: Rewording | undefined;
  /** The line behind which a new one goes, where others of the same file stand before it. */
  readonly behind?: BlockId | undefined;
  /** The line that was made of it, where it was accepted before. */
  readonly was?: BlockId | undefined;
};

const applyReworded = (db: WritableDb, proposal: Proposal, wording: Rewording): Applied => {
  if (proposal.kind === 'title') return putTitleWording(db, getItem(db, proposal.itemId), wording);
  if (proposal.kind === 'verb' || !('blockId' in proposal) || !proposal.blockId) {
    throw refusal('refused', NO_WORDING, 'wording');
  }
  return putWording(db, proposal.blockId, wording, proposal.kind === 'wording' ? proposal.cell : undefined);
};

/**
 * Puts into the minutes what a file that came back asks for. Words that were changed elsewhere in the line since then
 * stay as they are now. Errors: refused, with what to do, where the minutes have gone on in that very place.
 */
export const applyProposal = (db: WritableDb, apply: Apply): Applied => {
  const { proposal, wording } = apply;
  if (wording !== undefined) return applyReworded(db, proposal, wording);
  switch (proposal.kind) {
    case 'wording':
      return applyWording(db, proposal);
    case 'verb':
      return applyVerb(db, proposal);
    case 'title':
      return applyTitle(db, proposal);
    case 'added':
      return applyAdded(db, apply, proposal);
    case 'removed':
      return applyRemoved(db, proposal);
    default:
      // Nothing is written: it is said to be dealt with by hand.
      return { before: null, after: null };
  }
};

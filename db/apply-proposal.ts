import { generateKeyBetween } from 'fractional-indexing';
import { type BlockContent, textOf } from '../shared/domain/block.ts';
import type { Proposal } from '../shared/domain/returned.ts';
import { mergeStretch, rewordRuns, runsReading, type Stretch, withStretch } from '../shared/domain/reword.ts';
import { type BlockId, blockIdSchema, type ItemId, type MeetingId } from '../shared/ids.ts';
import { err, type Result } from '../shared/result.ts';
import { type BlockRow, blockRows, contentOf, findBlock, storedBlock } from './blocks.ts';
import { rankBehind } from './clash.ts';
import { refusal } from './errors.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow } from './restorer.ts';
import type { Applied } from './returned-rows.ts';
import { saveBlocks } from './save-blocks.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Of<Kind extends Proposal['kind']> = Extract<Proposal, { kind: Kind }>;

const GONE = 'This line was taken out of the minutes since. Bring it back in the minutes, or reject the change.';
const CLASH =
  'These words were changed since the version went out. Write how the line is to read, or reject the change.';
const BY_HAND = 'A table is changed in the minutes themselves. Change it there, then mark this as done.';
const CHANGED = 'The line was changed since. Look at it in the minutes, and take it out there.';

/** A block of the minutes as it is; undefined for one that is not there any more. */
export const lineNow = (db: ReadableDb, id: BlockId): BlockRow | undefined => {
  const row = findBlock(db, id);
  return row?.deletedAt === null ? row : undefined;
};

const getLine = (db: ReadableDb, id: BlockId): BlockRow => {
  const row = lineNow(db, id);
  if (!row) throw refusal('refused', GONE);
  return row;
};

type Cell = Of<'wording'>['cell'];

/** The words that a change is of: of the block, or of one cell; undefined where there are none such by now. */
export const ownWords = (content: BlockContent, cell: Cell): string | undefined => {
  if ('runs' in content) return cell ? undefined : textOf(content.runs);
  if (!cell) return undefined;
  return content.kind === 'table' ? content.rows[cell.row]?.[cell.column] : content.rows[cell.row]?.update;
};

const inCell = (content: BlockContent, cell: NonNullable<Cell>, text: string): BlockContent => {
  if (content.kind === 'table') {
    const rows = content.rows.map((row, at) =>
      at === cell.row ? row.map((words, column) => (column === cell.column ? text : words)) : row,
    );
    return { ...content, rows };
  }
  if (content.kind !== 'outstanding') return content;
  return { ...content, rows: content.rows.map((row, at) => (at === cell.row ? { ...row, update: text } : row)) };
};

const withWords = (content: BlockContent, cell: Cell, change: Stretch): BlockContent => {
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

/** Writes what a line says; tells how it was and how it is. */
export const putLine = (db: WritableDb, row: BlockRow, content: BlockContent): Applied => {
  const { revision: baseRevision, ...block } = storedBlock(row);
  saveBlocks(db, { meetingId: row.meetingId, blocks: [{ ...block, content, baseRevision }], removed: [] });
  return { blockId: row.id, before: contentOf(row), after: content };
};

/** Makes a line read as somebody wrote it out; the form of words that stay is kept. Errors: refused. */
export const putWording = (db: WritableDb, id: BlockId, wording: string, cell?: Cell): Applied => {
  const row = getLine(db, id);
  const content = contentOf(row);
  if ('runs' in content) return putLine(db, row, { ...content, runs: runsReading(content.runs, wording) });
  if (!cell) throw refusal('refused', BY_HAND);
  return putLine(db, row, inCell(content, cell, wording));
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

/** Gives an item another title. Errors: refused. */
export const putTitle = (db: WritableDb, item: ItemRow, title: string): void => {
  assertChangeable(getMeetingFacts(db, item.meetingId));
  putRow(db, itemRows, item.id, { ...item, title });
};

const applyTitle = (db: WritableDb, { itemId, base, start, end, to }: Of<'title'>): Applied => {
  const item = itemRows.read(db, itemId);
  if (!item) throw refusal('refused', GONE);
  const merged = mergeStretch(base, { start, end, to }, item.title);
  if (!merged.ok && merged.error === 'clash') throw refusal('refused', CLASH);
  const title = merged.ok ? withStretch(item.title, merged.value) : item.title;
  putTitle(db, item, title);
  return { before: null, after: null, titleBefore: item.title, titleAfter: title };
};

/** Where a new line goes: right behind another one, or before all others of its item. */
const rankIn = (db: ReadableDb, itemId: ItemId, after: BlockRow | undefined, meetingId: MeetingId): string => {
  if (after) return rankBehind(db, after);
  const first = blockRows(db, meetingId).find((row) => row.itemId === itemId);
  return generateKeyBetween(null, first?.rank ?? null);
};

/** Puts the new line in; `behind` is what stands before it by now. */
const applyAdded = (
  db: WritableDb,
  meetingId: MeetingId,
  { itemId, after, confidential, content }: Of<'added'>,
  behind: BlockId | undefined,
): Applied => {
  const before = [behind, after].flatMap((id) => (id ? (lineNow(db, id) ?? []) : []))[0];
  const place = before?.itemId ?? itemId;
  const blockId = blockIdSchema.parse(db.makeId());
  const seen = confidential || before?.visibility === 'confidential' ? { visibility: 'confidential' as const } : {};
  const block = { id: blockId, itemId: place, rank: rankIn(db, place, before, meetingId), ...seen, content };
  saveBlocks(db, { meetingId, blocks: [{ ...block, baseRevision: 0 }], removed: [] });
  return { blockId, before: null, after: content };
};

/** Takes a line out of the minutes. */
export const removeLine = (db: WritableDb, row: BlockRow): void => {
  saveBlocks(db, { meetingId: row.meetingId, blocks: [], removed: [{ id: row.id, baseRevision: row.revision }] });
};

const applyRemoved = (db: WritableDb, { blockId, base }: Of<'removed'>): Applied => {
  const row = lineNow(db, blockId);
  if (!row) return { before: null, after: null };
  const content = contentOf(row);
  const isAsSent = 'runs' in content ? textOf(content.runs) === base : true;
  if (!isAsSent) throw refusal('refused', CHANGED);
  removeLine(db, row);
  return { blockId, before: content, after: null };
};

export type Apply = {
  readonly meetingId: MeetingId;
  readonly proposal: Proposal;
  /** How the line is to read, where that is not what the file says. */
  readonly wording?: string | undefined;
  /** The line behind which a new one goes, where others of the same file stand before it. */
  readonly behind?: BlockId | undefined;
};

/**
 * Puts into the minutes what a file that came back asks for. Words that were changed elsewhere in the line since then
 * stay as they are now. Errors: refused, with what to do, where the minutes have gone on in that very place.
 */
export const applyProposal = (db: WritableDb, { meetingId, proposal, wording, behind }: Apply): Applied => {
  if (wording !== undefined && 'blockId' in proposal && proposal.blockId) {
    return putWording(db, proposal.blockId, wording, proposal.kind === 'wording' ? proposal.cell : undefined);
  }
  switch (proposal.kind) {
    case 'wording':
      return applyWording(db, proposal);
    case 'verb':
      return applyVerb(db, proposal);
    case 'title':
      return applyTitle(db, proposal);
    case 'added':
      return applyAdded(db, meetingId, proposal, behind);
    case 'removed':
      return applyRemoved(db, proposal);
    default:
      // Nothing is written: it is said to be dealt with by hand.
      return { before: null, after: null };
  }
};

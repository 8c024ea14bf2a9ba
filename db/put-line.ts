import { type BlockContent, textOf } from '../shared/domain/block.ts';
import { mergeWording, runsReading } from '../shared/domain/reword.ts';
import type { Rewording } from '../shared/domain/rewording.ts';
import type { BlockId } from '../shared/ids.ts';
import { type BlockRow, contentOf, findBlock, storedBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow } from './restorer.ts';
import type { Applied } from './returned-rows.ts';
import { saveBlocks } from './save-blocks.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export const GONE = 'This line was taken out of the minutes since. Bring it back in the minutes, or reject the change.';
const BY_HAND = 'A table is changed in the minutes themselves. Change it there, then mark this as done.';
const CLASH =
  'These words were changed since you began, in the same place. See what they say now, work that in, and send it again.';

/** A cell of a table, counted from 0 as the block has them. */
export type Cell = { readonly row: number; readonly column: number };

/** A block of the minutes as it is; undefined for one that is not there any more. */
export const lineNow = (db: ReadableDb, id: BlockId): BlockRow | undefined => {
  const row = findBlock(db, id);
  return row?.deletedAt === null ? row : undefined;
};

/** A block of the minutes as it is. Errors: refused, where it is not there any more. */
export const getLine = (db: ReadableDb, id: BlockId): BlockRow => {
  const row = lineNow(db, id);
  if (!row) throw refusal('refused', GONE);
  return row;
};

/** The words that a change is of: of the block, or of one cell; undefined where there are none such by now. */
export const ownWords = (content: BlockContent, cell?: Cell): string | undefined => {
  if ('runs' in content) return cell ? undefined : textOf(content.runs);
  if (!cell) return undefined;
  return content.kind === 'table' ? content.rows[cell.row]?.[cell.column] : content.rows[cell.row]?.update;
};

/** A table with other words in one of its cells. */
export const inCell = (content: BlockContent, cell: Cell, text: string): BlockContent => {
  if (content.kind === 'table') {
    const rows = content.rows.map((row, at) =>
      at === cell.row ? row.map((words, column) => (column === cell.column ? text : words)) : row,
    );
    return { ...content, rows };
  }
  if (content.kind !== 'outstanding') return content;
  return { ...content, rows: content.rows.map((row, at) => (at === cell.row ? { ...row, update: text } : row)) };
};

/** Writes what a line says; tells how it was and how it is. */
export const putLine = (db: WritableDb, row: BlockRow, content: BlockContent): Applied => {
  const { revision: baseRevision, ...block } = storedBlock(row);
  saveBlocks(db, { meetingId: row.meetingId, blocks: [{ ...block, content, baseRevision }], removed: [] });
  return { blockId: row.id, before: contentOf(row), after: content };
};

const merged = ({ base, words }: Rewording, now: string): string => {
  const made = mergeWording(base, words, now);
  if (!made.ok) throw refusal('refused', CLASH, 'wording');
  return made.value;
};

/**
 * Makes a line read as somebody wrote it out, with what was changed elsewhere in it meanwhile; the form of words that stay
 * is kept. Errors: refused.
 */
export const putWording = (db: WritableDb, id: BlockId, wording: Rewording, cell?: Cell): Applied => {
  const row = getLine(db, id);
  const content = contentOf(row);
  const now = ownWords(content, cell);
  if (now === undefined) throw refusal('refused', BY_HAND);
  const text = merged(wording, now);
  if ('runs' in content) return putLine(db, row, { ...content, runs: runsReading(content.runs, text) });
  return putLine(db, row, cell ? inCell(content, cell, text) : content);
};

/** Gives an item another title; tells how it was and how it is. Errors: refused. */
export const putTitle = (db: WritableDb, item: ItemRow, title: string): Applied => {
  assertChangeable(getMeetingFacts(db, item.meetingId));
  putRow(db, itemRows, item.id, { ...item, title });
  return { before: null, after: null, titleBefore: item.title, titleAfter: title };
};

/** Gives an item the title that somebody wrote out, as the words of a line. Errors: refused. */
export const putTitleWording = (db: WritableDb, item: ItemRow, wording: Rewording): Applied =>
  putTitle(db, item, merged(wording, item.title));

/** Takes a line out of the minutes. */
export const removeLine = (db: WritableDb, row: BlockRow): void => {
  saveBlocks(db, { meetingId: row.meetingId, blocks: [], removed: [{ id: row.id, baseRevision: row.revision }] });
};

import { generateKeyBetween } from 'fractional-indexing';
import type { Visibility } from '../shared/domain/block.ts';
import { formsOf } from '../shared/domain/body-forms.ts';
import { fillOutstanding } from '../shared/domain/fill-outstanding.ts';
import type { ByReaders, MadeRow, OutstandingRow } from '../shared/domain/outstanding.ts';
import {
  actionIdSchema,
  type BlockId,
  type BodyId,
  blockIdSchema,
  type ItemId,
  type MeetingId,
} from '../shared/ids.ts';
import { findActionAsLastListed, findListedAction } from './actions.ts';
import { type BlockRow, blockRows, contentOf } from './blocks.ts';
import { getBodyRules } from './bodies.ts';
import { rankBehind } from './clash.ts';
import { getMeeting } from './meetings.ts';
import { outstandingEntries } from './outstanding.ts';
import { referenceReader } from './outstanding-named.ts';
import { findOutstandingTable, type OutstandingTable, outstandingRows } from './outstanding-rows.ts';
import { putRow } from './restorer.ts';
import { saveBlocks } from './save-blocks.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const NOTHING: OutstandingTable['tables'] = { everyone: { rows: [] }, confidential: { rows: [] } };

type Lines = ReadonlyMap<BlockId, BlockRow>;

const rowsIn = (lines: Lines, id: BlockId | undefined): readonly OutstandingRow[] => {
  const line = id && lines.get(id);
  const content = line && contentOf(line);
  return content?.kind === 'outstanding' ? content.rows : [];
};

/** Rows as they were made, with nothing in place of actions that are gone since: a number names what it names today. */
const withoutGone = (db: ReadableDb, rows: readonly MadeRow[]): MadeRow[] =>
  rows.map((row) => ({
    ...row,
    actionIds: row.actionIds.map((id) => (id !== '' && findListedAction(db, actionIdSchema.parse(id)) ? id : '')),
  }));

/** What each table is to say, from the register, the reviews, and what stands in the minutes. */
const filledRows = (db: ReadableDb, meetingId: MeetingId, lines: Lines): ByReaders<MadeRow[]> => {
  const { bodyId } = getMeeting(db, meetingId);
  const { everyone, confidential } = findOutstandingTable(db, meetingId)?.tables ?? NOTHING;
  const entries = outstandingEntries(db, { bodyId, meetingId });
  const made = { everyone: everyone.rows, confidential: confidential.rows };
  return fillOutstanding({
    entries,
    made,
    now: { everyone: rowsIn(lines, everyone.blockId), confidential: rowsIn(lines, confidential.blockId) },
    read: referenceReader(db, bodyId, withoutGone(db, [...everyone.rows, ...confidential.rows]), entries),
    isConfidential: (id) => findActionAsLastListed(db, actionIdSchema.parse(id))?.confidential === true,
    isGone: (id) => findListedAction(db, actionIdSchema.parse(id)) === undefined,
  });
};

type Put = {
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly lines: Lines;
  readonly visibility?: Visibility;
  /** The line that it comes behind, where it is new. */
  readonly behind?: BlockRow | undefined;
};

/** Puts a table where it stood, or behind another line of its item; one without rows goes. */
const putTable = (
  db: WritableDb,
  id: BlockId | undefined,
  rows: readonly OutstandingRow[],
  { meetingId, itemId, lines, visibility, behind }: Put,
): BlockId | undefined => {
  const line = id && lines.get(id);
  const isThere = line !== undefined && contentOf(line).kind === 'outstanding';
  if (rows.length === 0) {
    if (isThere) saveBlocks(db, { meetingId, blocks: [], removed: [{ id: line.id, baseRevision: line.revision }] });
    return undefined;
  }
  const content = {
    kind: 'outstanding' as const,
    rows: rows.map(({ references, update }) => ({ references: [...references], update })),
  };
  const seen = visibility === undefined ? {} : { visibility };
  // A table that was shown to more readers by hand gets new sentences by now: it is for its own readers again.
  const again = visibility === 'confidential' ? seen : {};
  const block = isThere
    ? { ...placeOf(line), ...again, content, baseRevision: line.revision }
    : { id: blockIdSchema.parse(db.makeId()), itemId, rank: rankIn(db, behind), ...seen, content, baseRevision: 0 };
  saveBlocks(db, { meetingId, blocks: [block], removed: [] });
  return block.id;
};

const placeOf = ({ id, itemId, rank, visibility }: BlockRow) => ({
  id,
  itemId,
  rank,
  ...(visibility === null ? {} : { visibility }),
});

const rankIn = (db: ReadableDb, behind: BlockRow | undefined): string =>
  behind ? rankBehind(db, behind) : generateKeyBetween(null, null);

const linesOf = (db: ReadableDb, meetingId: MeetingId): Map<BlockId, BlockRow> =>
  new Map(blockRows(db, meetingId).map((row) => [row.id, row]));

/** The numbers of the confidential actions of a row: as the register has them, and nothing that was typed beside them. */
const standInReferences = (db: ReadableDb, { actionIds }: MadeRow): string[] =>
  actionIds.flatMap((id) => {
    const action = id === '' ? undefined : findListedAction(db, actionIdSchema.parse(id));
    return action?.confidential && action.reference !== undefined ? [action.reference] : [];
  });

/** What the public minutes have in place of the confidential table. */
const standInRows = (db: ReadableDb, bodyId: BodyId, rows: readonly MadeRow[]): OutstandingRow[] => {
  const references = [...new Set(rows.flatMap((row) => standInReferences(db, row)))];
  if (references.length === 0) return [];
  return [{ references, update: formsOf(getBodyRules(db, bodyId).forms).reviewConfidential }];
};

/**
 * Puts the actions outstanding into the minutes of a meeting, or brings the table there up to date: every open action of
 * before once, and what was reviewed. What the secretary typed in it stays. Confidential ones stand in a table of their
 * own, of which the public minutes have the references. Errors: notFound, refused.
 */
export const fillTable = (db: WritableDb, meetingId: MeetingId, itemId: ItemId): void => {
  const { tables } = findOutstandingTable(db, meetingId) ?? { tables: NOTHING };
  const { bodyId } = getMeeting(db, meetingId);
  const rows = filledRows(db, meetingId, linesOf(db, meetingId));
  const put = (id: BlockId | undefined, list: readonly OutstandingRow[], visibility?: Visibility) => {
    const lines = linesOf(db, meetingId);
    const behind = [...lines.values()].findLast((row) => row.itemId === itemId);
    return putTable(db, id, list, { meetingId, itemId, lines, behind, ...(visibility && { visibility }) });
  };
  const blocks = {
    everyone: put(tables.everyone.blockId, rows.everyone),
    confidential: put(tables.confidential.blockId, rows.confidential, 'confidential'),
    standIn: put(tables.standIn, standInRows(db, bodyId, rows.confidential), 'public'),
  };
  putRow(db, outstandingRows, meetingId, {
    meetingId,
    itemId,
    tables: {
      everyone: { rows: rows.everyone, ...(blocks.everyone && { blockId: blocks.everyone }) },
      confidential: { rows: rows.confidential, ...(blocks.confidential && { blockId: blocks.confidential }) },
      ...(blocks.standIn && { standIn: blocks.standIn }),
    },
  });
};

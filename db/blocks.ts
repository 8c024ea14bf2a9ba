import type { ActionBadge, StoredBlock } from '../shared/api/blocks.ts';
import type { BlockContent, Visibility } from '../shared/domain/block.ts';
import type { TextForm } from '../shared/domain/meeting-record.ts';
import type { BlockId, ItemId, MatterId, MeetingId } from '../shared/ids.ts';
import { listBadges } from './action-badges.ts';
import { getMeeting } from './meetings.ts';
import { getOpenLine } from './open-line.ts';
import { all, fromJson, get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A block as its row has it, with the meeting that its item stands in. */
export type BlockRow = {
  readonly id: BlockId;
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly rank: string;
  readonly content: string;
  readonly visibility: Visibility | null;
  readonly matterId: MatterId | null;
  readonly form: string | null;
  readonly revision: number;
  readonly deletedAt: number | null;
};

/** The columns that say a block `b` of an item `i`. */
export const blockColumns = sql`b.id, i.meeting_id AS meetingId, b.item_id AS itemId, b.rank, b.content, b.visibility,
  b.matter_id AS matterId, b.form, b.revision, b.deleted_at AS deletedAt`;

/** The row of a block, gone ones too, or undefined when it was never there. */
export const findBlock = (db: ReadableDb, id: BlockId): BlockRow | undefined =>
  get<BlockRow>(db, sql`SELECT ${blockColumns} FROM blocks b JOIN items i ON i.id = b.item_id WHERE b.id = ${id}`);

/** The rows of a meeting's text, in order. */
export const blockRows = (db: ReadableDb, meetingId: MeetingId): BlockRow[] =>
  all<BlockRow>(
    db,
    sql`SELECT ${blockColumns} FROM items i JOIN blocks b ON b.item_id = i.id
      WHERE i.meeting_id = ${meetingId} AND i.deleted_at IS NULL AND b.deleted_at IS NULL
      ORDER BY i.rank, i.id, b.rank, b.id`,
  );

export const contentOf = (row: Pick<BlockRow, 'content'>): BlockContent => fromJson<BlockContent>(row.content);

export const textFormOf = (row: BlockRow): TextForm | undefined =>
  row.form === null ? undefined : fromJson<TextForm>(row.form);

/** A row as the contract shows it. */
export const storedBlock = (row: BlockRow): StoredBlock => ({
  id: row.id,
  itemId: row.itemId,
  rank: row.rank,
  ...(row.visibility === null ? {} : { visibility: row.visibility }),
  content: contentOf(row),
  revision: row.revision,
});

/** All blocks of a meeting in the order of items and of ranks, the badges of its actions, its open line. Errors: notFound. */
export const listBlocks = (
  db: ReadableDb,
  meetingId: MeetingId,
): { readonly blocks: StoredBlock[]; readonly badges: ActionBadge[]; readonly openLine?: BlockId } => {
  getMeeting(db, meetingId);
  const openLine = getOpenLine(db, meetingId);
  return {
    blocks: blockRows(db, meetingId).map(storedBlock),
    badges: listBadges(db, meetingId),
    ...(openLine === undefined ? {} : { openLine }),
  };
};

const insertRow = (row: BlockRow): Query =>
  sql`INSERT INTO blocks (id, item_id, rank, content, visibility, matter_id, form, revision, deleted_at)
    VALUES (${row.id}, ${row.itemId}, ${row.rank}, ${row.content}, ${row.visibility}, ${row.matterId}, ${row.form},
      ${row.revision}, ${row.deletedAt})`;

const updateRow = (row: BlockRow): Query =>
  sql`UPDATE blocks SET item_id = ${row.itemId}, rank = ${row.rank}, content = ${row.content},
      visibility = ${row.visibility}, matter_id = ${row.matterId}, form = ${row.form}, revision = ${row.revision},
      deleted_at = ${row.deletedAt}
    WHERE id = ${row.id}`;

const asSeen = (row: BlockRow | undefined): StoredBlock | null =>
  row === undefined || row.deletedAt !== null ? null : storedBlock(row);

/** Writes a row over what was there, and records the change. */
export const putBlock = (db: WritableDb, before: BlockRow | undefined, after: BlockRow): void => {
  run(db, before ? updateRow(after) : insertRow(after));
  db.record({ noun: 'block', id: after.id, before: asSeen(before), after: asSeen(after) });
};

import type { StoredBlock } from '../shared/api/blocks.ts';
import type { RemovedBlock, StoredStep } from '../shared/api/history.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import { type BlockChange, everyStepOf, stepsOf } from '../shared/domain/history.ts';
import type { BlockId, ItemId, MeetingId } from '../shared/ids.ts';
import { type BlockRow, blockColumns, findBlock, storedBlock } from './blocks.ts';
import { type LoggedChange, readChanges } from './edit-log.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { all, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** What became of a block is logged as its row is stored. */
const blockChange = ({ seq, at, method, after }: LoggedChange): BlockChange<StoredBlock> => ({
  seq,
  at,
  method,
  block: after as StoredBlock | null,
});

type AskedBlock = { readonly blockId: BlockId; readonly every: boolean };

/**
 * What became of a block since it was made, the oldest first, by the edit log: in steps that a person would speak of, or
 * every edit. One that is taken out of the minutes has a history as well. Errors: notFound.
 */
export const blockHistory = (db: ReadableDb, { blockId, every }: AskedBlock): StoredStep[] => {
  if (!findBlock(db, blockId)) throw refusal('notFound', 'This block was never saved, so it has no history yet.');
  const changes = readChanges(db, blockId).map(blockChange);
  return every ? everyStepOf(changes) : stepsOf(changes);
};

type AskedPlace = { readonly meetingId: MeetingId; readonly itemId?: ItemId | undefined };
type RemovedRow = BlockRow & { readonly deletedAt: number; readonly reference: string | null };

/** The blocks that were taken out of a meeting or of an item of it, what went last first. Errors: notFound. */
export const removedBlocks = (db: ReadableDb, { meetingId, itemId }: AskedPlace): RemovedBlock[] => {
  getMeeting(db, meetingId);
  const rows = all<RemovedRow>(
    db,
    sql`SELECT ${blockColumns}, a.reference FROM items i JOIN blocks b ON b.item_id = i.id
        LEFT JOIN actions a ON a.block_id = b.id
      WHERE i.meeting_id = ${meetingId} AND (${itemId} IS NULL OR i.id = ${itemId}) AND b.deleted_at IS NOT NULL
      ORDER BY b.deleted_at DESC, b.rank, b.id`,
  );
  return rows
    .map(({ reference, ...row }) => ({ block: storedBlock(row), at: row.deletedAt, ...given({ reference }) }))
    .filter(({ block }) => wordsOf(block.content).trim() !== '');
};

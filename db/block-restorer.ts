import { type StoredBlock, storedBlockSchema } from '../shared/api/blocks.ts';
import { blockIdSchema } from '../shared/ids.ts';
import { lineRestorer } from './action-restorers.ts';
import { findBlock, storedBlock } from './blocks.ts';
import { type Restorer, readLogged } from './restorer.ts';
import { saveBlocks } from './save-blocks.ts';
import type { WritableDb } from './types.ts';

/** The line of an action comes and goes in the minutes alone, with its number. */
const isOwnLine = ({ content }: StoredBlock): boolean => content.kind !== 'action';

const bringBack = (db: WritableDb, { revision: baseRevision, ...block }: StoredBlock): void => {
  const row = findBlock(db, block.id);
  if (row) saveBlocks(db, { meetingId: row.meetingId, blocks: [{ ...block, baseRevision }], removed: [] });
};

/**
 * What an edit of a register or a plan wrote into minutes. A line that it made goes again, and comes back when that is
 * taken back; of one that was there what it says is put back.
 */
export const blockRestorer: Restorer = {
  read: lineRestorer.read,
  put: (db, id, logged) => {
    const row = findBlock(db, blockIdSchema.parse(id));
    const isThere = row?.deletedAt === null;
    if (logged === null && isThere && isOwnLine(storedBlock(row))) {
      const removed = [{ id: row.id, baseRevision: row.revision }];
      saveBlocks(db, { meetingId: row.meetingId, blocks: [], removed });
      return;
    }
    const block = logged === null ? undefined : readLogged(storedBlockSchema, logged);
    if (block && row && !isThere && isOwnLine(block)) bringBack(db, block);
    else lineRestorer.put(db, id, logged);
  },
};

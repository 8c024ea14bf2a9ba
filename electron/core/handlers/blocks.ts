import { listBlocks } from '../../../db/blocks.ts';
import { saveBlocks } from '../../../db/save-blocks.ts';
import type { blocksApi } from '../../../shared/api/blocks.ts';
import type { HandlersOf } from '../handler.ts';

export const blockHandlers = {
  'blocks.list': (db, { meetingId }) => listBlocks(db, meetingId),
  'blocks.save': (db, input) => saveBlocks(db, input),
} satisfies HandlersOf<typeof blocksApi>;

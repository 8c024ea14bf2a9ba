import { blockHistory, removedBlocks } from '../../../db/history.ts';
import type { historyApi } from '../../../shared/api/history.ts';
import type { HandlersOf } from '../handler.ts';

export const historyHandlers = {
  'history.block': (db, input) => ({ steps: blockHistory(db, input) }),
  'history.removed': (db, input) => ({ blocks: removedBlocks(db, input) }),
} satisfies HandlersOf<typeof historyApi>;

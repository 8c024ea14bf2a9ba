import { blockHistory, removedBlocks } from '../../../db/history.ts';
import { openToOthers } from '../../../db/open-to-others.ts';
import type { historyApi } from '../../../shared/api/history.ts';
import type { HandlersOf } from '../handler.ts';

export const historyHandlers = {
  'history.block': (db, { forOthers, ...asked }) => {
    const steps = blockHistory(db, asked);
    const hides = forOthers && !openToOthers(db)(asked.blockId);
    return { steps: hides ? [] : steps, hides };
  },
  'history.removed': (db, { forOthers, ...asked }) => {
    const blocks = removedBlocks(db, asked);
    const isOpen = forOthers ? openToOthers(db) : () => true;
    const shown = blocks.filter(({ block }) => isOpen(block.id));
    return { blocks: shown, hides: shown.length < blocks.length };
  },
} satisfies HandlersOf<typeof historyApi>;

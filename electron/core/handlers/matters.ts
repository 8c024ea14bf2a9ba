import { matterHistory } from '../../../db/matter-history.ts';
import type { mattersApi } from '../../../shared/api/matters.ts';
import type { HandlersOf } from '../handler.ts';

export const matterHandlers = {
  'matters.history': (db, input) => matterHistory(db, input),
} satisfies HandlersOf<typeof mattersApi>;

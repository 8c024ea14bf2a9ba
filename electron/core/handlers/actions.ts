import { listActions } from '../../../db/actions.ts';
import type { actionsApi } from '../../../shared/api/actions.ts';
import type { HandlersOf } from '../handler.ts';

export const actionHandlers = {
  'actions.list': (db, input) => listActions(db, input),
} satisfies HandlersOf<typeof actionsApi>;

import { removePlanned, savePlanned, takePlanned } from '../../../db/planned-items.ts';
import { getPlanner } from '../../../db/planner.ts';
import type { plannerApi } from '../../../shared/api/planner.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const plannerHandlers = {
  'planner.get': (db, input) => getPlanner(db, input),
  'planner.save': done((db, { planned }) => savePlanned(db, planned)),
  'planner.take': done(takePlanned),
  'planner.remove': done((db, { plannedId }) => removePlanned(db, plannedId)),
} satisfies HandlersOf<typeof plannerApi>;

import type { ActionFilter } from '../shared/api/actions.ts';
import type { ActionState } from '../shared/domain/action.ts';
import type { Due } from '../shared/domain/block.ts';
import { type ActionId, updateIdSchema } from '../shared/ids.ts';
import { matching } from './action-filter.ts';
import { type Grouped, groupPart } from './action-groups.ts';
import { settledListing } from './action-listing.ts';
import { listOwners } from './action-owners.ts';
import { saveAction } from './action-save.ts';
import { addUpdate } from './action-updates.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type ChangeMany = {
  readonly actionIds: readonly ActionId[];
  readonly state?: ActionState | undefined;
  /** null: not settled. */
  readonly due?: Due | null | undefined;
  /** Whose they are from now on, instead of those before or beside them. */
  readonly owners?: { readonly names: readonly string[]; readonly how: 'add' | 'replace' } | undefined;
  readonly snoozeDays?: number | null | undefined;
  readonly update?: { readonly date: string; readonly text: string } | undefined;
};

const ownersFor = (db: ReadableDb, id: ActionId, owners: ChangeMany['owners']): readonly string[] | undefined => {
  if (!owners) return undefined;
  return owners.how === 'replace' ? owners.names : [...listOwners(db, id), ...owners.names];
};

/**
 * Changes many actions in the same way, all of them or none: what is left out stays. One edit, taken back in one step.
 * Errors: as of `saveAction` and `addUpdate`.
 */
export const changeMany = (db: WritableDb, { actionIds, owners, update, ...same }: ChangeMany): { changed: number } => {
  const ids = new Set(actionIds);
  for (const actionId of ids) {
    saveAction(db, { actionId, ...same, owners: ownersFor(db, actionId, owners) });
    if (update) addUpdate(db, { actionId, updateId: updateIdSchema.parse(db.makeId()), ...update });
  }
  return { changed: ids.size };
};

/**
 * Which actions a filter finds, in the order of the register, each once; where it is put together in groups, those of
 * folded groups only where they stand in another one as well.
 */
export const listActionIds = (
  db: ReadableDb,
  filter: ActionFilter,
  grouped: Grouped = {},
): { readonly ids: ActionId[] } => {
  settledListing(db);
  const { joins, condition } = groupPart(grouped);
  const rows = all<{ id: ActionId }>(
    db,
    sql`SELECT DISTINCT l.place, l.action_id AS id FROM action_listing l ${joins}
      WHERE ${matching(filter)} AND ${condition} ORDER BY l.place`,
  );
  return { ids: rows.map(({ id }) => id) };
};

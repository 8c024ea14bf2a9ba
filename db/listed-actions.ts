import type { ActionFilter } from '../shared/api/actions.ts';
import type { ActionUpdate } from '../shared/domain/action-update.ts';
import type { ActionSort } from '../shared/domain/action-view.ts';
import { countSlips, type PastDue } from '../shared/domain/due-history.ts';
import type { ActionId, MeetingId } from '../shared/ids.ts';
import type { ListedAction } from '../shared/registers/listed-action.ts';
import { type DueRow, dueOf } from './action-dues.ts';
import { knownOwners } from './action-owners.ts';
import { listActions } from './actions.ts';
import { refusal } from './errors.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The most actions that leave in one list. */
const MOST = 100_000;

/** All dues that were changed at least once, by their action, the original first. */
const changedDues = (db: ReadableDb): ReadonlyMap<ActionId, readonly PastDue[]> => {
  const rows = all<DueRow & { readonly actionId: ActionId; readonly at: number }>(
    db,
    sql`SELECT action_id AS actionId, kind, value, at FROM action_dues
      WHERE action_id IN (SELECT action_id FROM action_dues WHERE position > 0) ORDER BY action_id, position`,
  );
  const grouped = Map.groupBy(rows, ({ actionId }) => actionId);
  return new Map(
    [...grouped].map(([id, lines]) => [
      id,
      lines.map(({ at, kind, value }) => {
        const due = dueOf({ kind, value });
        return due === undefined ? { at } : { due, at };
      }),
    ]),
  );
};

/** What was said last of each action that anything was said of. */
const lastUpdates = (db: ReadableDb): ReadonlyMap<ActionId, ActionUpdate> =>
  new Map(
    all<ActionUpdate & { readonly actionId: ActionId }>(
      db,
      sql`SELECT id, action_id AS actionId, date, text FROM action_updates WHERE deleted_at IS NULL
        ORDER BY date, at, id`,
    ).map(({ actionId, ...update }) => [actionId, update]),
  );

type Wanted = { readonly filter: ActionFilter; readonly sort: ActionSort; readonly descending?: boolean | undefined };

/** All actions of a filter in the order that the register shows them in, with what it knows of their lives. Errors: refused. */
export const listListedActions = (db: ReadableDb, wanted: Wanted): ListedAction[] => {
  const { filter, sort, descending = false } = wanted;
  const { rows, total } = listActions(db, { filter, sort, descending, limit: MOST });
  if (total > rows.length) {
    throw refusal('refused', `These are ${total} actions; a list holds ${MOST} at most. Choose a body or a state.`);
  }
  const [dues, updates, owners] = [changedDues(db), lastUpdates(db), knownOwners(db)];
  return rows.map((action) => {
    const past = dues.get(action.id) ?? [];
    const first = past[0]?.due;
    const lastUpdate = updates.get(action.id);
    return {
      ...action,
      slips: countSlips(past),
      knownOwners: owners.get(action.id) ?? [],
      ...(first && past.length > 1 && { firstDue: first }),
      ...(lastUpdate && { lastUpdate }),
    };
  });
};

/** Those of some meetings that hold anything which is not for everybody, or notes of the secretary's own. */
export const meetingsWithSecrets = (db: ReadableDb, ids: readonly MeetingId[]): MeetingId[] =>
  all<{ readonly id: MeetingId }>(
    db,
    sql`SELECT m.value AS id FROM json_each(${JSON.stringify(ids)}) m
      WHERE EXISTS (SELECT 1 FROM items WHERE meeting_id = m.value AND visibility = 'confidential')
        OR EXISTS (SELECT 1 FROM blocks b JOIN items i ON i.id = b.item_id
          WHERE i.meeting_id = m.value AND (b.visibility = 'confidential' OR b.kind = 'privateNote'))`,
  ).map(({ id }) => id);

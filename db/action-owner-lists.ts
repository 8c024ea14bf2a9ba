import type { PastOwners } from '../shared/domain/owner-history.ts';
import type { ActionId } from '../shared/ids.ts';
import { all, fromJson, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Whom an action was with and since when, from the first on. */
export const listOwnerLists = (db: ReadableDb, id: ActionId): PastOwners[] =>
  all<{ readonly owners: string; readonly at: number }>(
    db,
    sql`SELECT owners, at FROM action_owner_lists WHERE action_id = ${id} ORDER BY position`,
  ).map(({ owners, at }) => ({ owners: fromJson<string[]>(owners), at }));

/** Writes down whom an action was with, all of it. */
export const putOwnerLists = (db: WritableDb, id: ActionId, lists: readonly PastOwners[]): void => {
  run(db, sql`DELETE FROM action_owner_lists WHERE action_id = ${id}`);
  for (const [position, { owners, at }] of lists.entries()) {
    run(
      db,
      sql`INSERT INTO action_owner_lists (action_id, position, owners, at)
        VALUES (${id}, ${position}, ${JSON.stringify(owners)}, ${at})`,
    );
  }
};

import { z } from 'zod';
import { settledListing } from './action-listing.ts';
import { fold } from './fold.ts';
import { all, get, inList, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/*
 * What is placed on a person or an organisation: actions that they own, and the mails about them. It goes over to another
 * one when the two turn out to be one, word for word as it is.
 */

export type OwnerNoun = 'person' | 'organisation';

const COLUMN = { person: sql`person_id`, organisation: sql`organisation_id` } as const;

/** An owner of an action, by what the action calls it. */
const placedSchema = z.strictObject({ actionId: z.string(), text: z.string() });
type Placed = z.infer<typeof placedSchema>;

export const ownerLinksSchema = z.strictObject({
  owners: z.array(placedSchema),
  /** Owners whom nobody knew while two had the name. */
  roles: z.array(placedSchema),
  chases: z.array(z.string()),
});
export type OwnerLinks = z.infer<typeof ownerLinksSchema>;

const placed = (db: ReadableDb, which: Query): Placed[] =>
  all<Placed>(
    db,
    sql`SELECT DISTINCT action_id AS actionId, text FROM action_owners WHERE ${which} ORDER BY action_id, text`,
  );

type Named = { readonly name: string; readonly aliases: readonly string[] };

/** All names of a person or an organisation as they are compared. */
export const foldedNames = ({ name, aliases }: Named): string[] => [name, ...aliases].map(fold);

/** All that is placed on somebody, rows that were taken out too, since they can come back; `names` finds those to come. */
export const ownerLinksOf = (db: ReadableDb, noun: OwnerNoun, id: string, names: readonly string[]): OwnerLinks => ({
  owners: placed(db, sql`${COLUMN[noun]} = ${id}`),
  roles: placed(db, sql`role IS NOT NULL AND text_folded IN ${inList(names)}`),
  chases: all<{ id: string }>(db, sql`SELECT id FROM chases WHERE owner_id = ${id} ORDER BY id`).map(
    ({ id: one }) => one,
  ),
});

export type Way = { readonly from: string; readonly to: string };

export const moveOwnerLinks = (
  db: WritableDb,
  noun: OwnerNoun,
  { owners, chases }: OwnerLinks,
  { from, to }: Way,
): void => {
  for (const { actionId, text } of owners) {
    run(
      db,
      sql`UPDATE action_owners SET ${COLUMN[noun]} = ${to}
        WHERE action_id = ${actionId} AND text = ${text} AND ${COLUMN[noun]} = ${from}`,
    );
  }
  for (const id of chases) run(db, sql`UPDATE chases SET owner_id = ${to} WHERE id = ${id} AND owner_id = ${from}`);
};

/** Roles that were found because two became one are roles again. */
export const releaseRoles = (db: WritableDb, noun: OwnerNoun, { roles }: OwnerLinks, id: string): void => {
  for (const { actionId, text } of roles) {
    run(
      db,
      sql`UPDATE action_owners SET ${COLUMN[noun]} = NULL, role = text, known_later = 0
        WHERE action_id = ${actionId} AND text = ${text} AND ${COLUMN[noun]} = ${id} AND known_later = 1`,
    );
  }
};

/** What was placed on somebody under names of another while the two were one goes over to that one, its mails with it. */
export const takeOwnersAlong = (db: WritableDb, noun: OwnerNoun, names: readonly string[], { from, to }: Way): void => {
  run(
    db,
    sql`UPDATE action_owners SET ${COLUMN[noun]} = ${to}
      WHERE ${COLUMN[noun]} = ${from} AND known_later = 0 AND text_folded IN ${inList(names)}`,
  );
  run(
    db,
    sql`UPDATE chases SET owner_id = ${to} WHERE owner_id = ${from}
      AND EXISTS (SELECT 1 FROM action_owners w WHERE w.action_id = chases.action_id AND w.${COLUMN[noun]} = ${to})
      AND NOT EXISTS (SELECT 1 FROM action_owners w WHERE w.action_id = chases.action_id AND w.${COLUMN[noun]} = ${from})`,
  );
};

/** How many actions somebody owns, open and settled, and how many of these are confidential. */
export const actionsPlaced = (db: ReadableDb, noun: OwnerNoun, id: string) => {
  settledListing(db);
  const row = get<{ actions: number; confidentialActions: number }>(
    db,
    sql`SELECT count(*) AS actions, coalesce(sum(confidential), 0) AS confidentialActions FROM action_listing
      WHERE action_id IN (SELECT action_id FROM action_owners WHERE ${COLUMN[noun]} = ${id})`,
  );
  return row ?? { actions: 0, confidentialActions: 0 };
};

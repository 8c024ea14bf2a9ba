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
export const placedSchema = z.strictObject({ actionId: z.string(), text: z.string() });
export type Placed = z.infer<typeof placedSchema>;

export const ownerLinksSchema = z.strictObject({
  owners: z.array(placedSchema),
  /** Owners whom nobody knew while two had the name. */
  roles: z.array(placedSchema),
  chases: z.array(z.string()),
  /** What was the second's before: its owners under a name of the first, and all mails to it. */
  stays: z.strictObject({ owners: z.array(placedSchema), chases: z.array(z.string()) }),
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

const chasesOf = (db: ReadableDb, id: string, which = sql`true`): string[] =>
  all<{ id: string }>(db, sql`SELECT id FROM chases WHERE owner_id = ${id} AND ${which} ORDER BY id`).map(
    (row) => row.id,
  );

type Joined = {
  readonly from: Named & { readonly id: string };
  readonly into: Named & { readonly id: string };
  /** The names that the second takes from the first. */
  readonly aliases: readonly string[];
};

/** All that is placed on the first of two, rows that were taken out too, since they can come back. */
export const ownerLinksOf = (db: ReadableDb, noun: OwnerNoun, { from, into, aliases }: Joined): OwnerLinks => {
  const names = foldedNames({ name: into.name, aliases: [...into.aliases, ...aliases] });
  return {
    owners: placed(db, sql`${COLUMN[noun]} = ${from.id}`),
    roles: placed(db, sql`role IS NOT NULL AND text_folded IN ${inList(names)}`),
    chases: chasesOf(db, from.id),
    stays: {
      owners: placed(db, sql`${COLUMN[noun]} = ${into.id} AND text_folded IN ${inList(foldedNames(from))}`),
      chases: chasesOf(db, into.id),
    },
  };
};

export type Way = { readonly from: string; readonly to: string };

export const moveOwnerLinks = (
  db: WritableDb,
  noun: OwnerNoun,
  { owners, chases }: Pick<OwnerLinks, 'owners' | 'chases'>,
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

type Came = Way & { readonly names: readonly string[] };

/** What was placed on somebody under names of another while the two were one goes over to that one, its mails with it. */
export const takeOwnersAlong = (
  db: WritableDb,
  noun: OwnerNoun,
  { stays }: OwnerLinks,
  { from, to, names }: Came,
): void => {
  const column = COLUMN[noun];
  const isOld = (one: Placed): boolean =>
    stays.owners.some(({ actionId, text }) => actionId === one.actionId && text === one.text);
  const owners = placed(db, sql`${column} = ${from} AND known_later = 0 AND text_folded IN ${inList(names)}`);
  moveOwnerLinks(db, noun, { owners: owners.filter((one) => !isOld(one)), chases: [] }, { from, to });
  // Asked once the owners stand: a mail goes with the action that it is about.
  const chases = chasesOf(
    db,
    from,
    sql`id NOT IN ${inList(stays.chases)} AND EXISTS (
        SELECT 1 FROM action_owners w WHERE w.action_id = chases.action_id AND w.${column} = ${to})
      AND NOT EXISTS (SELECT 1 FROM action_owners w WHERE w.action_id = chases.action_id AND w.${column} = ${from})`,
  );
  moveOwnerLinks(db, noun, { owners: [], chases }, { from, to });
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

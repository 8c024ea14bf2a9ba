import type { KnownOwner } from '../shared/domain/known-owner.ts';
import type { ActionId, MeetingId } from '../shared/ids.ts';
import { fold } from './fold.ts';
import { findOrganisation, findOrganisationByAlias } from './organisations.ts';
import { findPerson, findPersonByAlias, findPersonByInitials } from './people.ts';
import { all, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Who an owner is: one of the book, or a role in words. */
type Owner = {
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly role?: string;
};

/** Finds an owner by name, by alias, or by the initials of someone at this meeting; anything else is a role. */
const resolve = (db: ReadableDb, text: string, meetingId: MeetingId | null): Owner => {
  const byName = findPerson(db, text, meetingId ?? '');
  if (byName !== undefined) return { personId: byName };
  const organisationId = findOrganisation(db, text) ?? findOrganisationByAlias(db, text);
  if (organisationId !== undefined) return { organisationId };
  const personId = findPersonByAlias(db, text) ?? findPersonByInitials(db, text, meetingId ?? '');
  return personId === undefined ? { role: text } : { personId };
};

/** The owners of an action as minuted, in order. */
export const listOwners = (db: ReadableDb, id: ActionId): string[] =>
  all<{ text: string }>(db, sql`SELECT text FROM action_owners WHERE action_id = ${id} ORDER BY position`).map(
    ({ text }) => text,
  );

/** Who the owners of all actions are, one for each and in their order: by the name that the book has for them. */
export const knownOwners = (db: ReadableDb): ReadonlyMap<ActionId, readonly KnownOwner[]> => {
  const rows = all<KnownOwner & { readonly actionId: ActionId }>(
    db,
    sql`SELECT w.action_id AS actionId, coalesce(w.person_id, w.organisation_id, w.text_folded) AS key,
        coalesce(p.name, o.name, w.text) AS name
      FROM action_owners w LEFT JOIN people p ON p.id = w.person_id LEFT JOIN organisations o ON o.id = w.organisation_id
      ORDER BY w.action_id, w.position`,
  );
  const byAction = Map.groupBy(rows, ({ actionId }) => actionId);
  return new Map([...byAction].map(([id, own]) => [id, own.map(({ key, name }) => ({ key, name }))]));
};

type Raised = { readonly id: ActionId; readonly meetingId: MeetingId | null };

/** Places an action on its owners. Initials are those of the meeting that raised it. */
export const setOwners = (db: WritableDb, { id, meetingId }: Raised, owners: readonly string[]): void => {
  run(db, sql`DELETE FROM action_owners WHERE action_id = ${id}`);
  for (const [position, text] of owners.entries()) {
    const { personId, organisationId, role } = resolve(db, text, meetingId);
    run(
      db,
      sql`INSERT INTO action_owners (action_id, position, text, text_folded, person_id, organisation_id, role)
        VALUES (${id}, ${position}, ${text}, ${fold(text)}, ${personId}, ${organisationId}, ${role})`,
    );
  }
};

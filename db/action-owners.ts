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

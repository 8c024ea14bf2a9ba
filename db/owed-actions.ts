import type { Action } from '../shared/domain/action.ts';
import type { ActionId, OrganisationId, PersonId } from '../shared/ids.ts';
import { findListedAction } from './actions.ts';
import { idByNow } from './joined-ids.ts';
import { openStates } from './open-states.ts';
import { all, get, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Whose actions: those of a person, of an organisation, or of the people who work for one. */
export type OwnedBy =
  | { readonly personId: PersonId }
  | { readonly organisationId: OrganisationId }
  | { readonly peopleOf: OrganisationId };

/** So many of the settled ones are shown, the latest first. */
const SETTLED_SHOWN = 20;

const placedOn = (owner: OwnedBy): Query => {
  if ('personId' in owner) return sql`w.person_id = ${owner.personId}`;
  if ('organisationId' in owner) return sql`w.organisation_id = ${owner.organisationId}`;
  return sql`w.person_id IN (SELECT id FROM people WHERE organisation_id = ${owner.peopleOf} AND deleted_at IS NULL)`;
};

/** Who is meant by now: pages know people by the id that these had when they were opened. */
const byNow = (db: ReadableDb, owner: OwnedBy): OwnedBy => {
  if ('personId' in owner) return { personId: idByNow(db, owner.personId) };
  if ('organisationId' in owner) return { organisationId: idByNow(db, owner.organisationId) };
  return { peopleOf: idByNow(db, owner.peopleOf) };
};

const isOwn = (owner: OwnedBy): Query =>
  sql`a.deleted_at IS NULL AND a.id IN (SELECT w.action_id FROM action_owners w WHERE ${placedOn(owner)})`;

const listed = (db: ReadableDb, rows: readonly { readonly id: ActionId }[]): Action[] =>
  rows.flatMap(({ id }) => findListedAction(db, id) ?? []);

/** The end of everything, so that what has no day stands last. */
const NEVER = '9999-99-99';

/** What somebody owes: all that is open, by the day it is due, and the latest of what is settled, with how many there are. */
export const listOwed = (db: ReadableDb, asked: OwnedBy) => {
  const owner = byNow(db, asked);
  const open = all<{ id: ActionId }>(
    db,
    sql`SELECT a.id FROM actions a WHERE ${isOwn(owner)} AND a.state IN ${openStates} ORDER BY a.body_id, a.seq, a.id`,
  );
  const isSettled = sql`${isOwn(owner)} AND a.state NOT IN ${openStates}`;
  const settled = all<{ id: ActionId }>(
    db,
    sql`SELECT a.id FROM actions a WHERE ${isSettled}
      ORDER BY (SELECT max(date) FROM action_states WHERE action_id = a.id) DESC, a.id LIMIT ${SETTLED_SHOWN}`,
  );
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM actions a WHERE ${isSettled}`);
  const day = ({ dueOn = NEVER }: Action): string => dueOn;
  return {
    open: listed(db, open).toSorted((a, b) => day(a).localeCompare(day(b))),
    settled: listed(db, settled),
    settledTotal: total?.total ?? 0,
  };
};

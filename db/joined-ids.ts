import type { OrganisationId, PersonId } from '../shared/ids.ts';
import { all, get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/*
 * Two entries of the book can turn out to be one person, or one organisation. The id of the one that is gone is still known
 * elsewhere: on a page that was opened before, in the edit log, in a file. It leads to the other one.
 */

type Id = PersonId | OrganisationId;

/** Where each id that is gone leads to, from join to join to the end. */
const LEADS = sql`(WITH RECURSIVE
    joins AS (SELECT from_id, into_id FROM person_joins UNION ALL SELECT from_id, into_id FROM organisation_joins),
    led AS (SELECT from_id, into_id FROM joins
      UNION SELECT led.from_id, j.into_id FROM led JOIN joins j ON j.from_id = led.into_id)
  SELECT from_id, into_id FROM led WHERE NOT EXISTS (SELECT 1 FROM joins j WHERE j.from_id = led.into_id))`;

/** The id of who this is by now: the same one, unless the person or organisation was made one with another. */
export const idByNow = <One extends string>(db: ReadableDb, id: One): One =>
  get<{ id: One }>(db, sql`SELECT into_id AS id FROM ${LEADS} WHERE from_id = ${id}`)?.id ?? id;

/** The ids of those who are one with this person or organisation by now. */
export const idsBefore = <One extends Id>(db: ReadableDb, id: One): One[] =>
  all<{ id: One }>(db, sql`SELECT from_id AS id FROM ${LEADS} WHERE into_id = ${id} ORDER BY from_id`).map(
    (row) => row.id,
  );

/** An id that is gone, and where it leads. */
export type Lead = { readonly from: string; readonly into: string };

/** All ids that are gone. */
export const leadsByNow = (db: ReadableDb): Lead[] =>
  all<Lead>(db, sql`SELECT from_id AS "from", into_id AS "into" FROM ${LEADS}`);

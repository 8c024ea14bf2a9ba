import { z } from 'zod';
import { distributionListSchema } from '../shared/domain/distribution-list.ts';
import type { LoggedRow } from './edit-log.ts';
import { type OrganisationJoin, organisationJoinRows } from './organisation-joins.ts';
import { type PersonJoin, personJoinRows } from './person-joins.ts';
import { type PartedPeople, partedPeople } from './person-links.ts';
import { all, fromJson, sql } from './sql.ts';
import type { Change, ReadableDb } from './types.ts';

/*
 * An edit that was made while two were one names the second where the first is meant, once they are two again. What moved
 * with the first is told by the join, so it is the first's in the log as well.
 */

type Row = Readonly<Record<string, unknown>>;
type OfRow = { readonly noun: string; readonly id: string };

/** Says of a row whose it is, by what was parted. */
export type Parting = (of: OfRow, row: Row) => Row;

/** What became of joins after a line of the log, the oldest change first. */
const joinsSince = (db: ReadableDb, seq: number): LoggedRow[] =>
  all<{ changes: string }>(
    db,
    sql`SELECT changes FROM edit_log WHERE seq IN (
        SELECT seq FROM edited_rows WHERE seq > ${seq} AND row_id IN (
          SELECT id FROM people UNION ALL SELECT id FROM organisations))
      AND (instr(changes, '"personJoin"') > 0 OR instr(changes, '"organisationJoin"') > 0) ORDER BY seq`,
  )
    .flatMap(({ changes }) => fromJson<LoggedRow[]>(changes))
    .filter(({ noun }) => noun === 'personJoin' || noun === 'organisationJoin');

/** The joins that stood then and were taken back since: what is next in the log of them is that they go. */
const partedSince = (db: ReadableDb, seq: number): LoggedRow[] =>
  [...Map.groupBy(joinsSince(db, seq), ({ noun, id }) => `${noun} ${id}`).values()].flatMap(([next]) =>
    next && next.before !== null && next.after === null ? [next] : [],
  );

const bodySchema = z.looseObject({ rules: z.looseObject({ lists: z.array(distributionListSchema) }) });

const withLists = (row: Row, bodyId: string, people: PartedPeople): Row => {
  const body = bodySchema.safeParse(row).data;
  if (!body) return row;
  const lists = body.rules.lists.map((list) => ({ ...list, people: people.ofList(bodyId, list.id, list.people) }));
  return { ...row, rules: { ...body.rules, lists } };
};

const withContacts = (row: Row, key: string, people: PartedPeople): Row =>
  typeof row['people'] === 'string'
    ? { ...row, people: JSON.stringify(people.ofContacts(key, fromJson<string[]>(row['people']))) }
    : row;

type Owned = Readonly<Partial<Record<string, { readonly field: string; readonly ids: readonly string[] }>>>;

/** Rows that moved with the first, by what they are called in the log, and where they say whose they are. */
const ofRows =
  (join: PersonJoin | OrganisationJoin, owned: Owned): Parting =>
  ({ noun, id }, row) => {
    const moved = owned[noun];
    return moved?.ids.includes(id) && row[moved.field] === join.intoId ? { ...row, [moved.field]: join.id } : row;
  };

const personParting = (join: PersonJoin, people: PartedPeople): Parting => {
  const { seats, attendance, chases } = join.links;
  const rows = ofRows(join, {
    seat: { field: 'personId', ids: seats },
    attendance: { field: 'personId', ids: attendance },
    chase: { field: 'ownerId', ids: chases },
  });
  return (of, row) => {
    if (of.noun === 'body') return withLists(row, of.id, people);
    return of.noun === 'ownerContacts' ? withContacts(row, of.id, people) : rows(of, row);
  };
};

const organisationParting = (join: OrganisationJoin): Parting =>
  ofRows(join, {
    person: { field: 'organisationId', ids: join.links.people },
    chase: { field: 'ownerId', ids: join.links.chases },
  });

/** How what an edit said is said since two were parted that were one then; `seq` is its line in the log. */
export const partingsSince = (db: ReadableDb, seq: number): Parting[] => {
  const parted = partedSince(db, seq);
  const joins = parted.flatMap(({ before }) => personJoinRows.row.safeParse(before).data ?? []);
  return parted.flatMap(({ noun, before }) => {
    if (noun === 'organisationJoin') {
      const join = organisationJoinRows.row.safeParse(before).data;
      return join ? [organisationParting(join)] : [];
    }
    const join = personJoinRows.row.safeParse(before).data;
    if (!join) return [];
    const later = joins.slice(joins.findIndex(({ id }) => id === join.id) + 1);
    const others = later.filter(({ intoId }) => intoId === join.intoId).map(({ links }) => links);
    return [personParting(join, partedPeople(db, join.links, { from: join.id, into: join.intoId }, others))];
  });
};

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null;

/** A change as it would be logged since some were parted. */
export const asParted = (change: Change, partings: readonly Parting[]): Change => {
  const said = (row: unknown): unknown =>
    partings.reduce((now, parting) => (isRow(now) ? parting(change, now) : now), row);
  return { ...change, before: said(change.before), after: said(change.after) };
};

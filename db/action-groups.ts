import type { ActionFilter, ActionGroup } from '../shared/api/actions.ts';
import type { ActionGrouping } from '../shared/domain/action-view.ts';
import { matching } from './action-filter.ts';
import { settledListing } from './action-listing.ts';
import type { SortKey } from './action-order.ts';
import { all, given, type Nullable, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** How the rows `l` of the listing are put together: which group a row is in, what that is called, its place among others. */
type Grouping = {
  readonly joins: Query;
  /** What tells a group from all others; '' for what is in none. */
  readonly key: Query;
  readonly order: Query;
  readonly name: Query;
  readonly day: Query;
};

const MONDAY = sql`date(l.due_on, 'weekday 0', '-6 days')`;

/** Each of the owners once, whatever it is called by; of those rows alone of which `which` is true. */
const ownersOf = (which: Query): Query => sql`LEFT JOIN action_owners w ON w.action_id = l.action_id AND ${which}
    AND NOT EXISTS (SELECT 1 FROM action_owners e WHERE e.action_id = w.action_id AND e.position < w.position
      AND coalesce(e.person_id, e.organisation_id, e.text_folded)
        = coalesce(w.person_id, w.organisation_id, w.text_folded))
  LEFT JOIN people p ON p.id = w.person_id LEFT JOIN organisations g ON g.id = w.organisation_id`;

/**
 * The rows `l` of the listing by their owners: an action stands with each of its owners. Whom one is called by does not
 * matter, nor what an owner is called.
 */
export const byOwners: Grouping = {
  joins: ownersOf(sql`true`),
  key: sql`coalesce(w.person_id, w.organisation_id, w.text_folded, '')`,
  order: sql`coalesce(p.name_folded, g.name_folded, w.text_folded, '')`,
  name: sql`coalesce(p.name, g.name, w.text)`,
  day: sql`NULL`,
};

const GROUPINGS: Readonly<Record<ActionGrouping, Grouping>> = {
  owner: byOwners,
  body: {
    joins: sql`JOIN bodies g ON g.id = l.body_id`,
    key: sql`l.body_id`,
    order: sql`g.code_folded`,
    name: sql`g.code`,
    day: sql`NULL`,
  },
  meeting: {
    joins: sql`JOIN bodies g ON g.id = l.body_id LEFT JOIN meetings h ON h.id = l.meeting_id`,
    key: sql`coalesce(l.meeting_id, '')`,
    order: sql`g.code_folded || char(9) || coalesce(h.date, '') || char(9) || coalesce(h.number, '')`,
    name: sql`g.code || ' ' || h.number`,
    day: sql`h.date`,
  },
  week: {
    joins: sql``,
    key: sql`coalesce(${MONDAY}, '')`,
    order: sql`coalesce(${MONDAY}, '')`,
    name: sql`NULL`,
    day: MONDAY,
  },
};

export type Grouped = {
  readonly group?: ActionGrouping | undefined;
  /** Others look on: what is confidential stands in a group of its own, whosever it is. */
  readonly shared?: boolean | undefined;
  /** Groups whose rows are left out. */
  readonly folded?: readonly string[] | undefined;
};

/** The group of confidential actions where others look on: an owner may be named by these alone. */
const HIDDEN = 'confidential';

const asSeen = ({ group, shared }: Grouped): Grouping | undefined => {
  const grouping = group && GROUPINGS[group];
  if (!grouping || !shared || group !== 'owner') return grouping;
  const unless = (value: Query, hidden: Query): Query => sql`iif(l.confidential, ${hidden}, ${value})`;
  return {
    ...grouping,
    joins: ownersOf(sql`NOT l.confidential`),
    key: unless(grouping.key, sql`${HIDDEN}`),
    order: unless(grouping.order, sql`''`),
    name: unless(grouping.name, sql`NULL`),
  };
};

/** What a list is put together by, before it is sorted. */
export type GroupPart = {
  readonly joins: Query;
  readonly key: Query;
  readonly keys: SortKey[];
  readonly condition: Query;
};

/** What has no group stands behind all that have one. */
const lackOf = (key: Query): Query => sql`(${key} IN ('', ${HIDDEN}))`;

/** Nothing where a list is not put together by anything. */
export const groupPart = (grouped: Grouped): GroupPart => {
  const grouping = asSeen(grouped);
  if (!grouping) return { joins: sql``, key: sql`NULL`, keys: [], condition: sql`true` };
  const { joins, key, order } = grouping;
  const folded = JSON.stringify(grouped.folded ?? []);
  return {
    joins,
    key,
    keys: [
      { value: lackOf(key), name: sql`by_groupless`, descending: false },
      { value: order, name: sql`by_group`, descending: false },
      { value: key, name: sql`by_group_key`, descending: false },
    ],
    condition: folded === '[]' ? sql`true` : sql`${key} NOT IN (SELECT value FROM json_each(${folded}))`,
  };
};

type GroupRow = Nullable<ActionGroup, 'name' | 'day'>;

/** The groups of what a filter finds, in their order, with how many rows each has. */
export const listGroups = (
  db: ReadableDb,
  {
    filter,
    group,
    shared,
  }: { readonly filter: ActionFilter; readonly group: ActionGrouping; readonly shared: boolean },
): { readonly groups: ActionGroup[] } => {
  settledListing(db);
  const grouping = asSeen({ group, shared });
  if (!grouping) return { groups: [] };
  const { joins, key, order, name, day } = grouping;
  const rows = all<GroupRow>(
    db,
    sql`SELECT key, min(name) AS name, min(day) AS day, count(DISTINCT action_id) AS count FROM
        (SELECT l.action_id, ${key} AS key, ${order} AS place, ${name} AS name, ${day} AS day, ${lackOf(key)} AS lack
          FROM action_listing l ${joins} WHERE ${matching(filter)})
      GROUP BY key ORDER BY min(lack), min(place), key`,
  );
  return { groups: rows.map((row) => given(row)) };
};

import type { ActionFilter } from '../shared/api/actions.ts';
import type { Action } from '../shared/domain/action.ts';
import type { ActionSort } from '../shared/domain/action-view.ts';
import type { ActionId, MatterId } from '../shared/ids.ts';
import { type DueRow, dueOf } from './action-dues.ts';
import { matching } from './action-filter.ts';
import { type Grouped, groupPart } from './action-groups.ts';
import { settledListing } from './action-listing.ts';
import { behind, namesOf, orderOf, sortKeys, valuesOf } from './action-order.ts';
import { isConfidential } from './action-secrecy.ts';
import { dueOn, dueTables, raisedOn, sleepsUntil } from './due-day.ts';
import { openStates } from './open-states.ts';
import { pageOf } from './paging.ts';
import { all, type Bindable, fromJson, get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Optional =
  | 'meetingId'
  | 'meetingNumber'
  | 'raised'
  | 'itemId'
  | 'itemNumber'
  | 'blockId'
  | 'matterId'
  | 'matterCode'
  | 'reference'
  | 'dueOn'
  | 'sleepsUntil'
  | 'stateSince';

type Joined = Nullable<Omit<Action, 'frozen' | 'owners' | 'due' | 'confidential'>, Optional> & {
  readonly frozen: number;
  readonly confidential: number;
  readonly owners: string;
  readonly dueKind: string | null;
  readonly dueValue: string | null;
};

const columns = sql`a.id, a.body_id AS bodyId, o.code AS bodyCode, a.meeting_id AS meetingId,
  m.number AS meetingNumber, ${raisedOn} AS raised, a.item_id AS itemId, i.number AS itemNumber, a.block_id AS blockId,
  a.matter_id AS matterId, x.code AS matterCode, a.reference, a.frozen_at IS NOT NULL AS frozen, a.text, a.state,
  ${isConfidential} AS confidential,
  (SELECT json_group_array(text) FROM
    (SELECT text FROM action_owners WHERE action_id = a.id ORDER BY position)) AS owners,
  d.kind AS dueKind, d.value AS dueValue, ${dueOn} AS dueOn, coalesce(d.position, 0) AS slips,
  ${sleepsUntil} AS sleepsUntil,
  (SELECT date FROM action_states WHERE action_id = a.id ORDER BY position DESC LIMIT 1) AS stateSince`;

const tables = sql`actions a JOIN bodies o ON o.id = a.body_id ${dueTables} LEFT JOIN items i ON i.id = a.item_id
  LEFT JOIN matters x ON x.id = a.matter_id`;

const actionOf = (row: Joined): Action => {
  const { frozen, confidential, owners, dueKind, dueValue, ...fields } = row;
  const dueRow: DueRow = { kind: dueKind, value: dueValue };
  const due = dueOf(dueRow);
  return {
    ...given(fields),
    frozen: frozen === 1,
    owners: fromJson<string[]>(owners),
    ...(due ? { due } : {}),
    confidential: confidential === 1,
  };
};

/** What a list shows, put together and sorted. */
export type ActionOrder = Grouped & {
  readonly filter: ActionFilter;
  readonly sort?: ActionSort | undefined;
  readonly descending?: boolean | undefined;
};

export type ListActions = ActionOrder & { readonly after?: string | undefined; readonly limit: number };

/** One row more than a page has. Rows are sorted by their keys alone; all else is read for these few only. */
export const pageQuery = ({
  filter,
  sort = 'reference',
  descending = false,
  after,
  limit,
  ...grouped
}: ListActions) => {
  const { joins, key, keys: groupKeys, condition } = groupPart(grouped);
  const keys = [...groupKeys, ...sortKeys(sort, descending)];
  return sql`WITH sorted (by_id, in_group, ${namesOf(keys)}) AS
      (SELECT l.action_id, ${key}, ${valuesOf(keys)} FROM action_listing l ${joins}
        WHERE ${matching(filter)} AND ${condition}),
    shown AS MATERIALIZED
      (SELECT * FROM sorted WHERE ${behind(after, keys)} ORDER BY ${orderOf(keys)} LIMIT ${limit + 1})
    SELECT ${columns}, in_group AS inGroup, json_array(${namesOf(keys)}) AS key FROM shown CROSS JOIN ${tables}
    WHERE a.id = by_id ORDER BY ${orderOf(keys)}`;
};

type Listed = Joined & { readonly inGroup: string | null; readonly key: string };

/**
 * Actions across bodies, in the order of body, meeting and number (those of a meeting without a number last) or by
 * another column (those that have nothing there last), and put together in groups: an action with two owners stands
 * with both. `total` counts each once. `filter.open` false gives those that are settled; a body is called by its code;
 * `overdueOn` is today, 'YYYY-MM-DD'. Errors: invalidInput.
 */
export const listActions = (db: ReadableDb, input: ListActions) => {
  settledListing(db);
  const rows = all<Listed>(db, pageQuery(input));
  const total = get<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM action_listing l WHERE ${matching(input.filter)}`,
  );
  const { next, ...page } = pageOf(rows, input.limit, ({ key }) => fromJson<Bindable[]>(key));
  return {
    rows: page.rows.map(({ key: _key, inGroup, ...row }) => ({
      ...actionOf(row),
      ...(inGroup === null ? {} : { group: inGroup }),
    })),
    ...(next === undefined ? {} : { next }),
    total: total?.total ?? 0,
  };
};

/** All actions that a filter finds, in the order that they are shown in: for what is made of a whole list. */
export const listAllActions = (db: ReadableDb, order: ActionOrder): Action[] => {
  const seen = new Set<ActionId>();
  // An action that stands in two groups is listed once, where it stands first.
  return listActions(db, { ...order, limit: Number.MAX_SAFE_INTEGER - 1 }).rows.flatMap(
    ({ group: _group, ...action }) => {
      if (seen.has(action.id)) return [];
      seen.add(action.id);
      return [action];
    },
  );
};

/** The actions of a matter that are still open, or all of them, of every body, the oldest first. */
export const listActionsOfMatter = (
  db: ReadableDb,
  id: MatterId,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Action[] =>
  all<Joined>(
    db,
    sql`SELECT ${columns} FROM ${tables} WHERE a.matter_id = ${id} AND a.deleted_at IS NULL
        AND (${isWhole ? 1 : 0} OR a.state IN ${openStates})
      ORDER BY (SELECT place FROM action_listing WHERE action_id = a.id)`,
  ).map(actionOf);

/** The action with this id as the register shows it, or as it showed it last, where it is gone. */
export const findActionAsLastListed = (db: ReadableDb, id: ActionId): Action | undefined => {
  const row = get<Joined>(db, sql`SELECT ${columns} FROM ${tables} WHERE a.id = ${id}`);
  return row && actionOf(row);
};

/** The action with this id as the register shows it, or undefined when it is not in the register. */
export const findListedAction = (db: ReadableDb, id: ActionId): Action | undefined => {
  const row = get<Joined>(db, sql`SELECT ${columns} FROM ${tables} WHERE a.id = ${id} AND a.deleted_at IS NULL`);
  return row && actionOf(row);
};

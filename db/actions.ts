import type { ActionFilter, ActionSort } from '../shared/api/actions.ts';
import type { Action } from '../shared/domain/action.ts';
import type { ActionId, MatterId } from '../shared/ids.ts';
import { type DueRow, dueOf } from './action-dues.ts';
import { dueOn, filterTables, matching, raisedOn, sleepsUntil } from './action-filter.ts';
import { openStates } from './open-states.ts';
import { pageOf, readCursor } from './paging.ts';
import { all, type Bindable, fromJson, get, given, type Nullable, type Query, sql } from './sql.ts';
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

/** The action and those of other bodies that it goes on with, the blocks that they are in, and all items above. */
const confidential = sql`EXISTS (
    WITH RECURSIVE life (item_id, block_id, from_id, confidential) AS (
      SELECT a.item_id, a.block_id, a.from_id, a.confidential
      UNION SELECT f.item_id, f.block_id, f.from_id, f.confidential FROM actions f JOIN life ON f.id = life.from_id),
    above (id, parent_id, visibility) AS (
      SELECT i.id, i.parent_id, i.visibility FROM items i JOIN life ON i.id = life.item_id
      UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
    SELECT 1 FROM above WHERE visibility = 'confidential'
    UNION ALL SELECT 1 FROM life LEFT JOIN blocks k ON k.id = life.block_id
      WHERE life.confidential = 1 OR k.visibility = 'confidential')`;

const columns = sql`a.id, a.body_id AS bodyId, o.code AS bodyCode, a.meeting_id AS meetingId,
  m.number AS meetingNumber, ${raisedOn} AS raised, a.item_id AS itemId, i.number AS itemNumber, a.block_id AS blockId,
  a.matter_id AS matterId, x.code AS matterCode, a.reference, a.frozen_at IS NOT NULL AS frozen, a.text, a.state,
  ${confidential} AS confidential,
  (SELECT json_group_array(text) FROM
    (SELECT text FROM action_owners WHERE action_id = a.id ORDER BY position)) AS owners,
  d.kind AS dueKind, d.value AS dueValue, ${dueOn} AS dueOn, coalesce(d.position, 0) AS slips,
  ${sleepsUntil} AS sleepsUntil,
  (SELECT date FROM action_states WHERE action_id = a.id ORDER BY position DESC LIMIT 1) AS stateSince`;

const tables = sql`${filterTables} LEFT JOIN items i ON i.id = a.item_id
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

/** Behind all that have a number, and behind all that have a day. */
const LAST = Number.MAX_SAFE_INTEGER;
const NEVER = '9999-99-99';

/** What a list is sorted by: the expressions, what they are called further out, and how many there are. */
type Order = { readonly keys: Query; readonly names: Query; readonly length: number };

const BY_REFERENCE: Order = {
  keys: sql`o.code_folded, coalesce(m.date, ''), coalesce(m.number, ''), coalesce(a.seq, ${LAST}), a.id`,
  names: sql`by_body, by_date, by_number, by_seq, by_id`,
  length: 5,
};
const BY_DUE: Order = {
  keys: sql`coalesce(${dueOn}, ${NEVER}), ${BY_REFERENCE.keys}`,
  names: sql`by_due, ${BY_REFERENCE.names}`,
  length: 6,
};
const ORDERS = { reference: BY_REFERENCE, due: BY_DUE } satisfies Record<ActionSort, Order>;

const behind = (after: string | undefined, { names, length }: Order): Query => {
  if (after === undefined) return sql``;
  const key = readCursor(after, length).map((part) => sql`${part}`);
  return sql`WHERE (${names}) > (${key.reduce((list, part) => sql`${list}, ${part}`)})`;
};

export type ListActions = {
  readonly filter: ActionFilter;
  readonly sort?: ActionSort;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One row more than a page has. Rows are sorted by their keys alone; all else is read for these few only. */
export const pageQuery = ({ filter, sort = 'reference', after, limit }: ListActions): Query => {
  const order = ORDERS[sort];
  return sql`WITH sorted (${order.names}) AS
      (SELECT ${order.keys} FROM ${filterTables} WHERE ${matching(filter)}),
    shown AS MATERIALIZED
      (SELECT * FROM sorted ${behind(after, order)} ORDER BY ${order.names} LIMIT ${limit + 1})
    SELECT ${columns}, json_array(${order.names}) AS key FROM shown CROSS JOIN ${tables}
    WHERE a.id = by_id ORDER BY ${order.names}`;
};

/**
 * Actions across bodies, in the order of body, meeting and number (those of a meeting without a number last) or of the
 * day that they are due on (those without one last). `filter.open` false gives those that are settled; a body is
 * called by its code; `overdueOn` is today, 'YYYY-MM-DD'. Errors: invalidInput.
 */
export const listActions = (db: ReadableDb, input: ListActions) => {
  const rows = all<Joined & { readonly key: string }>(db, pageQuery(input));
  const total = get<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM ${filterTables} WHERE ${matching(input.filter)}`,
  );
  const { next, ...page } = pageOf(rows, input.limit, ({ key }) => fromJson<Bindable[]>(key));
  return {
    rows: page.rows.map(({ key: _key, ...row }) => actionOf(row)),
    ...(next === undefined ? {} : { next }),
    total: total?.total ?? 0,
  };
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
      ORDER BY ${BY_REFERENCE.keys}`,
  ).map(actionOf);

/** The action with this id as the register shows it, or undefined when it is not in the register. */
export const findListedAction = (db: ReadableDb, id: ActionId): Action | undefined => {
  const row = get<Joined>(db, sql`SELECT ${columns} FROM ${tables} WHERE a.id = ${id} AND a.deleted_at IS NULL`);
  return row && actionOf(row);
};

import type { Action } from '../shared/domain/action.ts';
import { type DueRow, dueOf } from './action-dues.ts';
import { fold } from './fold.ts';
import { openStates } from './open-states.ts';
import { pageOf, readCursor } from './paging.ts';
import { all, fromJson, get, given, type Nullable, type Query, sql } from './sql.ts';
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
  | 'reference';

type Joined = Nullable<Omit<Action, 'frozen' | 'owners' | 'due' | 'confidential'>, Optional> & {
  readonly frozen: number;
  readonly confidential: number;
  readonly owners: string;
  readonly dueKind: string | null;
  readonly dueValue: string | null;
};

type SortKey = {
  readonly bodyKey: string;
  readonly dateKey: string;
  readonly numberKey: string;
  readonly seqKey: number;
};

/** Behind all that have a number. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Whether the block keeps it from public output, or its item, or an item above. */
const confidential = sql`(coalesce(b.visibility = 'confidential', 0) OR EXISTS (
    WITH RECURSIVE above (id, parent_id, visibility) AS (
      SELECT id, parent_id, visibility FROM items WHERE id = a.item_id
      UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
    SELECT 1 FROM above WHERE visibility = 'confidential'))`;

const columns = sql`a.id, a.body_id AS bodyId, o.code AS bodyCode, a.meeting_id AS meetingId,
  m.number AS meetingNumber, m.date AS raised, a.item_id AS itemId, i.number AS itemNumber, a.block_id AS blockId,
  a.matter_id AS matterId, x.code AS matterCode, a.reference, a.frozen_at IS NOT NULL AS frozen, a.text, a.state,
  ${confidential} AS confidential,
  (SELECT json_group_array(text) FROM
    (SELECT text FROM action_owners WHERE action_id = a.id ORDER BY position)) AS owners,
  d.kind AS dueKind, d.value AS dueValue,
  o.code_folded AS bodyKey, coalesce(m.date, '') AS dateKey, coalesce(m.number, '') AS numberKey,
  coalesce(a.seq, ${LAST}) AS seqKey`;

const tables = sql`actions a JOIN bodies o ON o.id = a.body_id
  LEFT JOIN meetings m ON m.id = a.meeting_id LEFT JOIN items i ON i.id = a.item_id
  LEFT JOIN blocks b ON b.id = a.block_id LEFT JOIN matters x ON x.id = a.matter_id
  LEFT JOIN action_dues d ON d.action_id = a.id
    AND d.position = (SELECT max(position) FROM action_dues WHERE action_id = a.id)`;

const actionOf = (row: Joined & SortKey): Action => {
  const { frozen, confidential, owners, dueKind, dueValue, ...rest } = row;
  const { bodyKey: _body, dateKey: _date, numberKey: _number, seqKey: _seq, ...fields } = rest;
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

type Filter = {
  readonly body?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly open?: boolean | undefined;
};

const matching = ({ body, meetingId, open }: Filter): Query => {
  const ofBody = body === undefined ? sql`` : sql`AND o.code_folded = ${fold(body)}`;
  const ofMeeting = meetingId === undefined ? sql`` : sql`AND a.meeting_id = ${meetingId}`;
  const inState = open === undefined ? sql`` : sql`AND (a.state IN ${openStates}) = ${open ? 1 : 0}`;
  return sql`a.deleted_at IS NULL ${ofBody} ${ofMeeting} ${inState}`;
};

const sortKey = ({ bodyKey, dateKey, numberKey, seqKey }: SortKey, id: string) =>
  [bodyKey, dateKey, numberKey, seqKey, id] as const;

const behind = (after: string | undefined): Query => {
  if (after === undefined) return sql``;
  const [body, date, number, seq, id] = readCursor(after, 5);
  return sql`AND (bodyKey, dateKey, numberKey, seqKey, id) > (${body}, ${date}, ${number}, ${seq}, ${id})`;
};

type ListActions = { readonly filter: Filter; readonly after?: string | undefined; readonly limit: number };

/**
 * Actions across bodies, in the order of body, meeting and number; those of a meeting without a number last.
 * `filter.body` is a code; `filter.open` false gives those that are settled. Errors: invalidInput.
 */
export const listActions = (db: ReadableDb, { filter, after, limit }: ListActions) => {
  const where = matching(filter);
  const rows = all<Joined & SortKey>(
    db,
    sql`SELECT * FROM (SELECT ${columns} FROM ${tables} WHERE ${where}) WHERE 1 ${behind(after)}
      ORDER BY bodyKey, dateKey, numberKey, seqKey, id LIMIT ${limit + 1}`,
  );
  const total = get<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM actions a JOIN bodies o ON o.id = a.body_id WHERE ${where}`,
  );
  const page = pageOf(rows, limit, (row) => sortKey(row, row.id));
  return { ...page, rows: page.rows.map(actionOf), total: total?.total ?? 0 };
};

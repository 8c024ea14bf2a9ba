import type { DecisionFilter, DecisionSort } from '../shared/api/decisions.ts';
import type { RegisteredId } from '../shared/domain/decision-terms.ts';
import type { MeetingId } from '../shared/ids.ts';
import { comesDueOn, decidedOn, interimMatching, minutedMatching, parentId } from './decision-filter.ts';
import { findListedDecision, interimTables } from './listed-decisions.ts';
import { pageOf, readCursor } from './paging.ts';
import { all, type Bindable, fromJson, get, inList, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** What the filter looks into, in this order: few meetings, and the decisions of each by one index. */
const filteredTables = sql`meetings m CROSS JOIN bodies o ON o.id = m.body_id CROSS JOIN decisions d ON d.meeting_id = m.id`;
const minutedTables = sql`${filteredTables} CROSS JOIN blocks b ON b.id = d.block_id CROSS JOIN items i ON i.id = b.item_id
  LEFT JOIN decision_terms t ON t.id = d.id AND t.deleted_at IS NULL`;
/** Decisions of one day stand in the order of bodies, meetings and text; what was decided between meetings last. */
const PLACE = sql`by_body, by_meeting, by_item, by_item_id, by_block, by_block_id, by_position, by_id`;
const minutedPlace = sql`o.code_folded, m.id, i.rank, i.id, b.rank, b.id, d.position, d.id`;
const interimPlace = sql`o.code_folded, '~', x.number, '', '', '', 0, x.id`;
const PLACE_LENGTH = 8;

/** What a list begins to be sorted by; the newest first, or the earliest. */
type Order = { readonly minuted: Query; readonly interim: Query; readonly isDescending: boolean };

const parentCode = sql`coalesce((SELECT p.code_folded FROM bodies p WHERE p.id = ${parentId}), '')`;

const ORDERS: Readonly<Record<DecisionSort, Order>> = {
  date: { minuted: sql`coalesce(m.date, '')`, interim: decidedOn, isDescending: true },
  due: { minuted: sql`coalesce(${comesDueOn}, '')`, interim: sql`coalesce(${comesDueOn}, '')`, isDescending: false },
  parent: { minuted: sql`${parentCode} || ' ' || coalesce(m.date, '')`, interim: sql`''`, isDescending: false },
};

const behind = (after: string | undefined, { isDescending }: Order): Query => {
  if (after === undefined) return sql``;
  const [first, ...place] = readCursor(after, PLACE_LENGTH + 1).map((part) => sql`${part}`);
  const values = place.reduce((list, part) => sql`${list}, ${part}`);
  const beyond = isDescending ? sql`by_first < ${first}` : sql`by_first > ${first}`;
  return sql`WHERE ${beyond} OR (by_first = ${first} AND (${PLACE}) > (${values}))`;
};

export type ListDecisions = {
  readonly filter: DecisionFilter;
  readonly sort?: DecisionSort;
  readonly after?: string | undefined;
  readonly limit: number;
};

type Key = { readonly id: RegisteredId; readonly key: string };

/** The keys of one page and one row more, in order, `within` some meetings; all else is read for these few alone. */
const keysQuery = ({ filter, sort = 'date', after, limit }: ListDecisions, within: Query = sql``): Query => {
  const order = ORDERS[sort];
  return sql`WITH keys (by_first, ${PLACE}) AS MATERIALIZED (
      SELECT ${order.minuted}, ${minutedPlace} FROM ${minutedTables} WHERE ${minutedMatching(filter)} ${within}
      UNION ALL SELECT ${order.interim}, ${interimPlace} FROM ${interimTables} WHERE ${interimMatching(filter)})
    SELECT by_id AS id, json_array(by_first, ${PLACE}) AS key FROM keys
    ${behind(after, order)} ORDER BY by_first ${order.isDescending ? sql`DESC` : sql``}, ${PLACE} LIMIT ${limit + 1}`;
};

type Group = { readonly meetingId: MeetingId; readonly count: number };

/** From the meeting of the cursor on. */
const fromMeeting = (after: string | undefined): Query => {
  if (after === undefined) return sql``;
  const [first, body, meeting] = readCursor(after, PLACE_LENGTH + 1);
  return sql`AND (coalesce(m.date, '') < ${first}
    OR (coalesce(m.date, '') = ${first} AND (o.code_folded, m.id) >= (${body}, ${meeting})))`;
};

/** The meetings that the page can be of: only their text is opened. The cursor may stand at the end of the first. */
const meetingsOnPage = (db: ReadableDb, { filter, after, limit }: ListDecisions): MeetingId[] => {
  const groups = all<Group>(
    db,
    sql`SELECT m.id AS meetingId, count(*) AS count FROM ${filteredTables}
      WHERE ${minutedMatching(filter)} ${fromMeeting(after)}
      GROUP BY d.meeting_id ORDER BY coalesce(m.date, '') DESC, o.code_folded, m.id`,
  );
  let behindFirst = 0;
  const end = groups.findIndex(({ count }, index) => {
    behindFirst += index === 0 ? 0 : count;
    return behindFirst > limit;
  });
  return groups.slice(0, end === -1 ? undefined : end + 1).map(({ meetingId }) => meetingId);
};

const keysOf = (db: ReadableDb, input: ListDecisions): Key[] => {
  if (input.sort !== undefined && input.sort !== 'date') return all<Key>(db, keysQuery(input));
  return all<Key>(db, keysQuery(input, sql`AND m.id IN ${inList(meetingsOnPage(db, input))}`));
};

const countOf = (db: ReadableDb, filter: DecisionFilter): number =>
  get<{ total: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM ${filteredTables} WHERE ${minutedMatching(filter)})
      + (SELECT count(*) FROM ${interimTables} WHERE ${interimMatching(filter)}) AS total`,
  )?.total ?? 0;

/**
 * Decisions across bodies: what was minuted, as a line or marked in one, and what was decided between meetings. NOTED is
 * left out unless it is asked for. Errors: invalidInput.
 */
export const listDecided = (db: ReadableDb, input: ListDecisions) => {
  const { rows, ...page } = pageOf(keysOf(db, input), input.limit, ({ key }) => fromJson<Bindable[]>(key));
  return {
    ...page,
    rows: rows.flatMap(({ id }) => findListedDecision(db, id) ?? []),
    total: countOf(db, input.filter),
  };
};

/** All verbs of decisions that stand, in the order of the alphabet. */
export const listVerbs = (db: ReadableDb): string[] =>
  all<{ verb: string }>(db, sql`SELECT DISTINCT verb FROM decisions WHERE deleted_at IS NULL ORDER BY verb`).map(
    ({ verb }) => verb,
  );

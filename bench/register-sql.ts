import { listGroups } from '../db/action-groups.ts';
import { listActions } from '../db/actions.ts';
import { dueOn, dueTables } from '../db/due-day.ts';
import { openStates } from '../db/open-states.ts';
import { all, sql } from '../db/sql.ts';
import type { Book, ReadableDb } from '../db/types.ts';

/** What is asked of the register. */
export type Asked = {
  readonly view?: 'open' | 'all';
  readonly body?: string;
  readonly text?: string;
  readonly sort?: 'due';
  readonly group?: 'owner';
};

/** The actions that the answer begins with, and what it takes without a page: by plain tables, and by our own query. */
export type Expected = {
  readonly first: readonly string[];
  readonly plain: readonly number[];
  readonly own: readonly number[];
};

const ROUNDS = 20;
const PAGE = 60;
/** So many tell one answer from another: the first may be the same. */
const TOLD_BY = 4;

const owners = sql`(SELECT json_group_array(text) FROM action_owners WHERE action_id = a.id)`;

/** As anybody would ask it: the tables joined, all that a row shows, one page and the count of all. */
const plainQuery = ({ view, body, text, sort, group }: Asked) => {
  const conditions = [
    sql`a.deleted_at IS NULL`,
    ...(view === 'open' ? [sql`a.state IN ${openStates}`] : []),
    ...(body === undefined ? [] : [sql`o.code = ${body}`]),
    ...(text ?? '').split(' ').map((word) => sql`instr(a.folded, ${word})`),
  ].reduce((list, one) => sql`${list} AND ${one}`);
  const place = sql`o.code_folded, m.date, m.number, a.seq, a.id`;
  const order = sort === 'due' ? sql`coalesce(${dueOn}, '9'), ${place}` : place;
  const grouped = group ? sql`LEFT JOIN action_owners w ON w.action_id = a.id` : sql``;
  const by = group ? sql`w.text_folded, ${order}` : order;
  const from = sql`FROM actions a JOIN bodies o ON o.id = a.body_id ${dueTables} ${grouped} WHERE ${conditions}`;
  const rows = sql`SELECT a.id, a.reference, a.text, a.state, ${owners}, ${dueOn}, count(*) OVER () ${from}
    ORDER BY ${by} LIMIT ${PAGE}`;
  const groups = sql`SELECT w.text_folded, count(*) ${from} GROUP BY w.text_folded`;
  return group ? [rows, groups] : [rows];
};

/** The rows that bare SQL answers with, and what else it is asked for with them. */
export const askBare = (db: ReadableDb, asked: Asked): readonly unknown[] => {
  const [rows = []] = plainQuery(asked).map((query) => all<Readonly<Record<string, unknown>>>(db, query));
  return rows;
};

const timed = (work: () => unknown): number[] =>
  Array.from({ length: ROUNDS + 1 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).slice(1);

const askPage = (db: ReadableDb, { view, body, text, sort, group }: Asked) => {
  const filter = {
    ...(view === 'open' ? { open: true, awakeOn: '2020-05-26' } : {}),
    ...(body === undefined ? {} : { body }),
    ...(text === undefined ? {} : { text }),
  };
  if (group) listGroups(db, { filter, group, shared: false });
  return listActions(db, { filter, limit: PAGE, sort, group });
};

/** What the page has to show for what is asked, and what SQLite takes for it. */
export const expectedOf = (book: Book, asked: Asked): Expected =>
  book.read((db) => ({
    first: askPage(db, asked)
      .rows.slice(0, TOLD_BY)
      .map(({ id }) => id),
    plain: timed(() => askBare(db, asked)),
    own: timed(() => askPage(db, asked)),
  }));

import type { PaperRow as ListedPaper } from '../shared/api/papers.ts';
import type { PresentedPaper } from '../shared/domain/paper.ts';
import type { ItemId, MeetingId, PresentationId } from '../shared/ids.ts';
import { fold } from './fold.ts';
import { pageOf, readCursor } from './paging.ts';
import { paperColumns, type StoredPaper } from './paper-rows.ts';
import { all, fromJson, get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The paper alone: a row may say more. */
const paperFrom = ({ id, title, date, version, author, classification, attachments }: StoredPaper) => ({
  id,
  title,
  ...given({ date, version, author, classification }),
  attachments: fromJson<PresentedPaper['paper']['attachments']>(attachments),
});

/** A paper as a meeting has it before it, as its columns say it. */
export type Presented = StoredPaper & {
  readonly presentationId: PresentationId;
  readonly itemId: ItemId;
  readonly rank: string;
  readonly reference: string | null;
  readonly asked: string | null;
  readonly recommendations: string;
};

/** The columns of `Presented`, of `presentations x` and `papers p`. */
export const presentedColumns = sql`x.id AS presentationId, x.item_id AS itemId, x.rank, x.reference, x.asked,
  x.recommendations, ${paperColumns}`;

/** A paper as a meeting has it before it. */
export const presentedOf = (row: Presented): PresentedPaper => {
  const { presentationId, itemId, rank, reference, asked, recommendations } = row;
  return {
    id: presentationId,
    itemId,
    rank,
    ...given({ reference, asked }),
    recommendations: fromJson(recommendations),
    paper: paperFrom(row),
  };
};

/** The papers that are before a meeting, in the order of its agenda. */
export const listPresentedPapers = (db: ReadableDb, meetingId: MeetingId): PresentedPaper[] =>
  all<Presented>(
    db,
    sql`SELECT ${presentedColumns}
      FROM items i JOIN presentations x ON x.item_id = i.id JOIN papers p ON p.id = x.paper_id
      WHERE i.meeting_id = ${meetingId} AND i.deleted_at IS NULL AND x.deleted_at IS NULL
      ORDER BY i.rank, i.id, x.rank, x.id`,
  ).map(presentedOf);

type Listed = StoredPaper & { readonly presented: string | null; readonly key: string };

/** The meeting that a paper was presented to last, as JSON. */
const presented = sql`(SELECT json_object('bodyCode', b.code, 'meetingNumber', m.number, 'reference', x.reference)
  FROM presentations x JOIN items i ON i.id = x.item_id JOIN meetings m ON m.id = i.meeting_id
    JOIN bodies b ON b.id = m.body_id
  WHERE x.paper_id = p.id AND x.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
  ORDER BY m.date DESC, m.id DESC LIMIT 1)`;

type LastPresented = { readonly bodyCode: string; readonly meetingNumber: string; readonly reference: string | null };

const listedOf = ({ presented, ...row }: Listed): ListedPaper => ({
  ...paperFrom(row),
  ...(presented === null ? {} : { presented: given(fromJson<LastPresented>(presented)) }),
});

type ListPapers = {
  readonly filter: { readonly text?: string | undefined };
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Papers by title; `filter.text` is looked for in titles, without regard to case and accents. Errors: invalidInput. */
export const listPapers = (db: ReadableDb, { filter, after, limit }: ListPapers) => {
  const where = sql`p.deleted_at IS NULL AND instr(p.title_folded, ${fold(filter.text ?? '')}) > 0`;
  const [key, id] = after === undefined ? [] : readCursor(after, 2);
  const behind = after === undefined ? sql`` : sql`AND (p.title_folded, p.id) > (${key}, ${id})`;
  const rows = all<Listed>(
    db,
    sql`SELECT ${paperColumns}, ${presented} AS presented, p.title_folded AS key FROM papers p
      WHERE ${where} ${behind} ORDER BY p.title_folded, p.id LIMIT ${limit + 1}`,
  );
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM papers p WHERE ${where}`);
  const page = pageOf(rows, limit, (row) => [row.key, row.id]);
  return { ...page, rows: page.rows.map(listedOf), total: total?.total ?? 0 };
};

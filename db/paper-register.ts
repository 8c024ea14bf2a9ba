import type { PaperFilter, PaperSheet } from '../shared/api/papers.ts';
import { isLateFor, isOpenPaper, type RegisteredPaper } from '../shared/domain/registered-paper.ts';
import type { PaperId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { pageOf, readCursor } from './paging.ts';
import { paperColumns, type StoredPaper } from './paper-rows.ts';
import { registeredPapers, standingsOf } from './registered-papers.ts';
import { all, fromJson, get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The day of the last meeting that a paper is before; '' for none. */
const lastMet = sql`coalesce((SELECT max(coalesce(m.date, '')) FROM presentations x JOIN items i ON i.id = x.item_id
  JOIN meetings m ON m.id = i.meeting_id
  WHERE x.paper_id = p.id AND x.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL), '')`;

const hasFile = sql`EXISTS (SELECT 1 FROM paper_files f
  WHERE f.paper_id = p.id AND f.attachment IS NULL AND f.deleted_at IS NULL)`;

const conditionOf = ({ text = '', body, without }: PaperFilter) => sql`p.deleted_at IS NULL
  AND (instr(p.title_folded, ${fold(text)}) > 0 OR instr(fold(coalesce(p.author, '')), ${fold(text)}) > 0
    OR EXISTS (SELECT 1 FROM presentations x WHERE x.paper_id = p.id AND x.deleted_at IS NULL
      AND instr(fold(coalesce(x.reference, '')), ${fold(text)}) > 0))
  AND (${body} IS NULL OR EXISTS (SELECT 1 FROM presentations x JOIN items i ON i.id = x.item_id
    JOIN meetings m ON m.id = i.meeting_id JOIN bodies b ON b.id = m.body_id
    WHERE x.paper_id = p.id AND x.deleted_at IS NULL AND i.deleted_at IS NULL AND b.code = ${body}))
  AND (${without === 'class' ? 1 : 0} = 0 OR p.classification IS NULL)
  AND (${without === 'file' ? 1 : 0} = 0 OR NOT ${hasFile})`;

type ListPapers = {
  readonly filter: PaperFilter;
  /** The day on which it is looked at, 'YYYY-MM-DD': from it follows what is missing. */
  readonly asOf: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

type ListedRow = StoredPaper & { readonly met: string; readonly titleFolded: string };

const rowsAfter = (db: ReadableDb, { filter, after }: ListPapers, limit: number): ListedRow[] => {
  const [met, title, id] = after === undefined ? [] : readCursor(after, 3);
  const behind =
    after === undefined ? sql`1` : sql`(met < ${met} OR (met = ${met} AND (titleFolded, id) > (${title}, ${id})))`;
  return all<ListedRow>(
    db,
    sql`SELECT * FROM (SELECT ${paperColumns}, p.title_folded AS titleFolded, ${lastMet} AS met FROM papers p
      WHERE ${conditionOf(filter)}) WHERE ${behind} ORDER BY met DESC, titleFolded, id LIMIT ${limit}`,
  );
};

const keyOf = ({ met, titleFolded, id }: ListedRow) => [met, titleFolded, id];

/** So many papers are looked at together: fewer than a query takes values. */
const TOGETHER = 1000;

const inParts = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_part, at) =>
    rows.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

const isShown = (paper: RegisteredPaper, { filter, asOf }: ListPapers): boolean =>
  (filter.forOthers !== true || isOpenPaper(paper)) &&
  (filter.late !== true || paper.meetings.some((meeting) => isLateFor(meeting, asOf)));

/** What no query can tell is asked of each paper: who may read it, and how it came. */
const listLookedThrough = (db: ReadableDb, input: ListPapers) => {
  const { after: _after, ...whole } = input;
  const shown = new Map(
    inParts(rowsAfter(db, whole, -1))
      .flatMap((part) => registeredPapers(db, part, input.asOf))
      .filter((paper) => isShown(paper, input))
      .map((paper) => [paper.id, paper]),
  );
  const rest = rowsAfter(db, input, -1).filter(({ id }) => shown.has(id));
  const page = pageOf(rest, input.limit, keyOf);
  return { ...page, rows: page.rows.flatMap(({ id }) => shown.get(id) ?? []), total: shown.size };
};

/** The register of papers across meetings, that of the newest meeting first. Errors: invalidInput. */
export const listRegisteredPapers = (db: ReadableDb, input: ListPapers) => {
  if (input.filter.late === true || input.filter.forOthers === true) return listLookedThrough(db, input);
  const total = get<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM papers p WHERE ${conditionOf(input.filter)}`,
  );
  const page = pageOf(rowsAfter(db, input, input.limit + 1), input.limit, keyOf);
  return { ...page, rows: registeredPapers(db, page.rows, input.asOf), total: total?.total ?? 0 };
};

const allClasses = (db: ReadableDb): string[] =>
  all<{ classes: string }>(db, sql`SELECT classes FROM bodies WHERE deleted_at IS NULL ORDER BY code`).flatMap(
    ({ classes }) => fromJson<string[]>(classes),
  );

/** One paper of the register, with what is said of it before each of its meetings. Errors: notFound. */
export const getPaperSheet = (
  db: ReadableDb,
  { paperId, asOf }: { readonly paperId: PaperId; readonly asOf: string },
): PaperSheet => {
  const row = get<StoredPaper>(
    db,
    sql`SELECT ${paperColumns} FROM papers p WHERE p.id = ${paperId} AND p.deleted_at IS NULL`,
  );
  const [paper] = row ? registeredPapers(db, [row], asOf) : [];
  if (!paper) throw refusal('notFound', 'This paper is not in the book any more. Choose another one from the list.');
  const standings = standingsOf(db, [paperId]);
  const classes = standings.length === 0 ? allClasses(db) : standings.flatMap((standing) => standing.classes);
  return {
    ...paper,
    presentations: standings.map(({ presented: { paper: _paper, ...said } }) => ({ ...said, paperId })),
    classes: [...new Set(classes)],
  };
};

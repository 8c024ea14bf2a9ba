import type { PaperFilter } from '../shared/api/papers.ts';
import type { PresentedPaper } from '../shared/domain/paper.ts';
import { ownFiles, type PaperFile, paperLacks } from '../shared/domain/paper-file.ts';
import { paperTiming } from '../shared/domain/paper-timing.ts';
import type { MeetingOfPaper, RegisteredPaper } from '../shared/domain/registered-paper.ts';
import type { PaperId } from '../shared/ids.ts';
import { paperReading } from '../shared/minutes-document/build/paper-reading.ts';
import { papersOutOf } from './deadlines.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { calendarOf } from './functions.ts';
import { pageOf, readCursor } from './paging.ts';
import { filesOfPapers } from './paper-files.ts';
import { paperColumns, type StoredPaper } from './paper-rows.ts';
import { type Presented, presentedColumns, presentedOf } from './papers.ts';
import { all, fromJson, get, given, inList, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Place = Nullable<
  Pick<MeetingOfPaper, 'meetingId' | 'bodyCode' | 'meetingNumber' | 'meetingDate' | 'itemNumber' | 'itemTitle'>,
  'meetingDate'
> & { readonly visibility: string | null; readonly classes: string; readonly workingDays: string | null };

type Standing = {
  readonly presented: PresentedPaper;
  readonly classes: readonly string[];
  readonly place: Place;
};

/** Where papers stand on agendas, the newest meeting first. */
const standingsOf = (db: ReadableDb, paperIds: readonly string[]): Standing[] =>
  all<Place & Presented>(
    db,
    sql`SELECT m.id AS meetingId, b.code AS bodyCode, m.number AS meetingNumber, m.date AS meetingDate,
        i.number AS itemNumber, i.title AS itemTitle, i.visibility, b.classes, b.working_days AS workingDays,
        ${presentedColumns}
      FROM presentations x JOIN papers p ON p.id = x.paper_id JOIN items i ON i.id = x.item_id
        JOIN meetings m ON m.id = i.meeting_id JOIN bodies b ON b.id = m.body_id
      WHERE x.paper_id IN ${inList(paperIds)} AND x.deleted_at IS NULL AND i.deleted_at IS NULL
        AND m.deleted_at IS NULL
      ORDER BY m.date DESC, m.id DESC, i.rank, i.id, x.rank, x.id`,
  ).map((row) => ({ presented: presentedOf(row), classes: fromJson<string[]>(row.classes), place: row }));

type Seen = { readonly files: readonly PaperFile[]; readonly asOf: string };

const meetingOf = (db: ReadableDb, { presented, classes, place }: Standing, { files, asOf }: Seen): MeetingOfPaper => {
  const { meetingId, bodyCode, meetingNumber, meetingDate, itemNumber, itemTitle } = place;
  const timing = paperTiming({
    due: papersOutOf(db, meetingId),
    came: ownFiles(files)[0]?.received,
    today: asOf,
    calendar: calendarOf(place.workingDays),
  });
  const { reference, asked, recommendations } = presented;
  return {
    id: presented.id,
    ...given({ meetingId, bodyCode, meetingNumber, meetingDate, itemNumber, itemTitle }),
    ...(reference !== undefined && { reference }),
    ...(asked !== undefined && { asked }),
    recommendations: recommendations.length,
    ...(timing && { timing }),
    confidential: place.visibility === 'confidential' || paperReading(presented, classes) === 'withheld',
  };
};

const registered = (db: ReadableDb, rows: readonly StoredPaper[], asOf: string): RegisteredPaper[] => {
  const ids = rows.map(({ id }) => id);
  const files = Map.groupBy(filesOfPapers(db, ids), ({ paperId }) => paperId);
  const standings = Map.groupBy(standingsOf(db, ids), ({ presented }) => presented.paper.id);
  return rows.map(({ id, title, attachments, date, version, author, classification }) => {
    const own = files.get(id) ?? [];
    const places = standings.get(id) ?? [];
    const meetings = places.map((standing) => meetingOf(db, standing, { files: own, asOf }));
    const hasClasses = places.some(({ classes }) => classes.length > 0);
    const facts = given({ date, version, author, classification });
    return {
      id,
      title,
      ...facts,
      attachments: fromJson<RegisteredPaper['attachments']>(attachments),
      files: own,
      meetings,
      lacks: paperLacks({ classification: facts.classification, files: own }, hasClasses),
      confidential: meetings.some(({ confidential }) => confidential),
    };
  });
};

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

/** The register of papers across meetings, that of the newest meeting first. Errors: invalidInput. */
export const listRegisteredPapers = (db: ReadableDb, { filter, asOf, after, limit }: ListPapers) => {
  const where = conditionOf(filter);
  const [met, title, id] = after === undefined ? [] : readCursor(after, 3);
  const behind =
    after === undefined ? sql`1` : sql`(met < ${met} OR (met = ${met} AND (titleFolded, id) > (${title}, ${id})))`;
  const rows = all<StoredPaper & { readonly met: string; readonly titleFolded: string }>(
    db,
    sql`SELECT * FROM (SELECT ${paperColumns}, p.title_folded AS titleFolded, ${lastMet} AS met FROM papers p
      WHERE ${where}) WHERE ${behind} ORDER BY met DESC, titleFolded, id LIMIT ${limit + 1}`,
  );
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM papers p WHERE ${where}`);
  const page = pageOf(rows, limit, (row) => [row.met, row.titleFolded, row.id]);
  return { ...page, rows: registered(db, page.rows, asOf), total: total?.total ?? 0 };
};

/** One paper of the register. Errors: notFound. */
export const getRegisteredPaper = (
  db: ReadableDb,
  { paperId, asOf }: { readonly paperId: PaperId; readonly asOf: string },
): RegisteredPaper => {
  const row = get<StoredPaper>(
    db,
    sql`SELECT ${paperColumns} FROM papers p WHERE p.id = ${paperId} AND p.deleted_at IS NULL`,
  );
  const [paper] = row ? registered(db, [row], asOf) : [];
  if (!paper) throw refusal('notFound', 'This paper is not in the book any more. Choose another one from the list.');
  return paper;
};

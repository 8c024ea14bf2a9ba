import type { PresentedPaper } from '../shared/domain/paper.ts';
import { ownFiles, type PaperFile, paperLacks } from '../shared/domain/paper-file.ts';
import { paperTiming } from '../shared/domain/paper-timing.ts';
import type { MeetingOfPaper, RegisteredPaper } from '../shared/domain/registered-paper.ts';
import { paperReading } from '../shared/minutes-document/build/paper-reading.ts';
import { papersOutOf } from './deadlines.ts';
import { calendarOf } from './functions.ts';
import { filesOfPapers } from './paper-files.ts';
import type { StoredPaper } from './paper-rows.ts';
import { type Presented, presentedColumns, presentedOf } from './papers.ts';
import { all, fromJson, given, inList, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Place = Nullable<
  Pick<MeetingOfPaper, 'meetingId' | 'bodyCode' | 'meetingNumber' | 'meetingDate' | 'itemNumber' | 'itemTitle'>,
  'meetingDate'
> & { readonly isClosed: number; readonly classes: string; readonly workingDays: string | null };

/** A paper as it stands on an agenda. */
export type Standing = {
  readonly presented: PresentedPaper;
  readonly classes: readonly string[];
  readonly place: Place;
};

/** Whether an item `i` is confidential, or stands under one that is. */
const isClosed = sql`EXISTS (WITH RECURSIVE above (id, parent_id, visibility) AS (
    SELECT i.id, i.parent_id, i.visibility
    UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
  SELECT 1 FROM above WHERE visibility = 'confidential')`;

/** Where papers stand on agendas, the newest meeting first. */
export const standingsOf = (db: ReadableDb, paperIds: readonly string[]): Standing[] =>
  all<Place & Presented>(
    db,
    sql`SELECT m.id AS meetingId, b.code AS bodyCode, m.number AS meetingNumber, m.date AS meetingDate,
        i.number AS itemNumber, i.title AS itemTitle, ${isClosed} AS isClosed, b.classes, b.working_days AS workingDays,
        ${presentedColumns}
      FROM presentations x JOIN papers p ON p.id = x.paper_id JOIN items i ON i.id = x.item_id
        JOIN meetings m ON m.id = i.meeting_id JOIN bodies b ON b.id = m.body_id
      WHERE x.paper_id IN ${inList(paperIds)} AND x.deleted_at IS NULL AND i.deleted_at IS NULL
        AND m.deleted_at IS NULL
      ORDER BY m.date DESC, m.id DESC, i.rank, i.id, x.rank, x.id`,
  ).map((row) => ({ presented: presentedOf(row), classes: fromJson<string[]>(row.classes), place: row }));

type Seen = {
  readonly files: readonly PaperFile[];
  /** The days on which the papers of meetings go out. */
  readonly papersOut: ReadonlyMap<string, string>;
  readonly asOf: string;
};

const timingOf = ({ place }: Standing, { files, papersOut, asOf }: Seen) =>
  paperTiming({
    due: papersOut.get(place.meetingId),
    came: ownFiles(files)[0]?.received,
    today: asOf,
    calendar: calendarOf(place.workingDays),
  });

const meetingOf = (standing: Standing, seen: Seen): MeetingOfPaper => {
  const { presented, classes, place } = standing;
  const { meetingId, bodyCode, meetingNumber, meetingDate, itemNumber, itemTitle } = place;
  const timing = timingOf(standing, seen);
  const { reference, asked, recommendations } = presented;
  const reading = paperReading(presented, classes);
  return {
    id: presented.id,
    ...given({ meetingId, bodyCode, meetingNumber, meetingDate, itemNumber, itemTitle }),
    ...(reference !== undefined && { reference }),
    ...(asked !== undefined && { asked }),
    recommendations: recommendations.length,
    ...(timing && { timing }),
    confidential: place.isClosed === 1 || reading === 'withheld',
    titled: reading === 'titled',
  };
};

const meetingsIn = (places: readonly Standing[]): string[] => [...new Set(places.map(({ place }) => place.meetingId))];

/** Papers as the register has them on a day, 'YYYY-MM-DD', in the order of their rows. */
export const registeredPapers = (db: ReadableDb, rows: readonly StoredPaper[], asOf: string): RegisteredPaper[] => {
  const ids = rows.map(({ id }) => id);
  const files = Map.groupBy(filesOfPapers(db, ids), ({ paperId }) => paperId);
  const found = standingsOf(db, ids);
  const papersOut = papersOutOf(db, meetingsIn(found));
  const byPaper = Map.groupBy(found, ({ presented }) => presented.paper.id);
  return rows.map(({ id, title, attachments, date, version, author, classification }) => {
    const own = files.get(id) ?? [];
    const places = byPaper.get(id) ?? [];
    const meetings = places.map((standing) => meetingOf(standing, { files: own, papersOut, asOf }));
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

import type { PaperFacts, SentPaper } from '../shared/api/papers.ts';
import { findMatterCode } from '../shared/domain/matter.ts';
import type { MeetingId, PaperId, PresentationId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { assertChangeable, getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { filesOfPapers } from './paper-files.ts';
import { isPresented, type PaperRow, paperRows } from './paper-rows.ts';
import { meetingOf, putPresentation } from './papers-of-meeting.ts';
import { presentationRows } from './presentation-rows.ts';
import { putRow } from './restorer.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The row of a paper; what is not said is missing, whether it was named or not. */
const rowOf = (paper: PaperFacts, patterns: readonly string[]): PaperRow => ({
  id: paper.id,
  title: paper.title,
  date: paper.date,
  version: paper.version,
  author: paper.author,
  classification: paper.classification,
  attachments: paper.attachments,
  matterCode: findMatterCode(paper.title, patterns),
});

/**
 * Puts a paper before a meeting, or changes what is said of it. Errors: notFound, refused with the path of the field.
 */
export const presentPaper = (db: WritableDb, { paper, ...presentation }: SentPaper): void => {
  const { matterPatterns } = meetingOf(db, presentation);
  putRow(db, paperRows, paper.id, rowOf(paper, matterPatterns));
  const { id, itemId, rank, reference, asked, recommendations } = presentation;
  putPresentation(db, id, { id, paperId: paper.id, itemId, rank, reference, asked, recommendations });
};

/**
 * Takes a paper off its item; one that no other meeting has goes altogether, unless its files are kept. Errors: notFound,
 * refused.
 */
export const withdrawPaper = (db: WritableDb, id: PresentationId): void => {
  const presentation = presentationRows.read(db, id);
  if (!presentation) throw refusal('notFound', 'This paper is not on the agenda any more.', 'presentationId');
  putPresentation(db, id, null);
  const { paperId } = presentation;
  const isWanted = isPresented(db, paperId) || filesOfPapers(db, [paperId]).length > 0;
  if (!isWanted) putRow(db, paperRows, paperId, null);
};

/** The meetings that have a paper before them, the newest first. */
const meetingsOfPaper = (db: ReadableDb, id: PaperId): MeetingFacts[] =>
  all<{ meetingId: MeetingId }>(
    db,
    sql`SELECT DISTINCT m.id AS meetingId, m.date FROM presentations x JOIN items i ON i.id = x.item_id
        JOIN meetings m ON m.id = i.meeting_id
      WHERE x.paper_id = ${id} AND x.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
      ORDER BY m.date DESC, m.id DESC`,
  ).map(({ meetingId }) => getMeetingFacts(db, meetingId));

/**
 * Puts a paper into the register, or changes what it says of itself, for all its meetings. Errors: refused, when the
 * minutes of all its meetings are approved.
 */
export const savePaper = (db: WritableDb, paper: PaperFacts): void => {
  const meetings = meetingsOfPaper(db, paper.id);
  const going = meetings.find(({ state }) => state !== 'approved');
  const [newest] = meetings;
  if (newest && !going) assertChangeable(newest);
  putRow(db, paperRows, paper.id, rowOf(paper, going?.matterPatterns ?? []));
};

/** Takes a paper that no meeting has out of the register. Errors: notFound, refused. */
export const removePaper = (db: WritableDb, id: PaperId): void => {
  if (!paperRows.read(db, id)) throw refusal('notFound', 'This paper is not in the book any more.', 'paperId');
  putRow(db, paperRows, id, null);
};

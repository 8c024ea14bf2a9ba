import type { SentPaper } from '../shared/api/papers.ts';
import { findMatterCode } from '../shared/domain/matter.ts';
import type { PresentationId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { isPresented, type PaperRow, paperRows } from './paper-rows.ts';
import { meetingOf, putPresentation } from './papers-of-meeting.ts';
import { presentationRows } from './presentation-rows.ts';
import { putRow } from './restorer.ts';
import type { WritableDb } from './types.ts';

/** The row of a paper; what is not said is missing, whether it was named or not. */
const rowOf = (paper: SentPaper['paper'], patterns: readonly string[]): PaperRow => ({
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

/** Takes a paper off its item; one that no other meeting has goes altogether. Errors: notFound, refused. */
export const withdrawPaper = (db: WritableDb, id: PresentationId): void => {
  const presentation = presentationRows.read(db, id);
  if (!presentation) throw refusal('notFound', 'This paper is not on the agenda any more.', 'presentationId');
  putPresentation(db, id, null);
  if (!isPresented(db, presentation.paperId)) putRow(db, paperRows, presentation.paperId, null);
};

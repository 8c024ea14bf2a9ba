import type { PaperFile } from '../domain/paper-file.ts';
import type { Secret } from '../leak-check/find-leak.ts';
import { confidentialItemIds } from '../minutes-document/build/visibility.ts';
import { isForEverybody } from '../minutes-document/open-papers.ts';
import { isShutClass } from '../minutes-document/open-report.ts';
import type { MeetingSource } from '../minutes-document/source.ts';
import type { PapersInHand } from './plan-pack.ts';

/*
 * Which files everybody may get, and which titles nobody may read, worked out in another way than the pack is: the leak check compares the two.
 */

/** The files of a meeting's papers that everybody may get, of every version. */
export const openFiles = ({ record, classes }: MeetingSource, papers: PapersInHand): PaperFile[] => {
  const confidential = confidentialItemIds(record.items);
  return (record.papers ?? [])
    .filter((paper) => !confidential.has(paper.itemId) && isForEverybody(paper, classes))
    .flatMap(({ paper }) => {
      const open = new Set(
        paper.attachments
          .filter(({ classification }) => !isShutClass(classification, classes))
          .map(({ title }) => title),
      );
      const files = papers.get(paper.id)?.files ?? [];
      return files.filter(({ attachment }) => attachment === undefined || open.has(attachment));
    });
};

/** What of attachments nobody may read though the paper is open: what belongs to a paper that is not is secret with it. */
export const attachmentSecrets = ({ record, classes }: MeetingSource): Secret[] => {
  const numbers = new Map(record.items.map(({ id, number }) => [id, number]));
  return (record.papers ?? []).flatMap(({ itemId, paper }) =>
    paper.attachments
      .filter(({ classification }) => isShutClass(classification, classes))
      .map(({ title }) => ({ text: title, from: `an attachment for item ${numbers.get(itemId) ?? ''}` })),
  );
};

/** A source without the attachments that nobody may read of. */
export const withOpenAttachments = (source: MeetingSource): MeetingSource => {
  const { record, classes } = source;
  const papers = (record.papers ?? []).map((presented) => {
    const attachments = presented.paper.attachments.filter(
      ({ classification }) => !isShutClass(classification, classes),
    );
    return { ...presented, paper: { ...presented.paper, attachments } };
  });
  return { ...source, record: { ...record, papers } };
};

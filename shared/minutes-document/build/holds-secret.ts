import { missingCase } from '../../assert.ts';
import type { Attachment } from '../../domain/paper.ts';
import { type DocumentOrder, isReportOrder, type ReportOrder } from '../orders.ts';
import { isOpenAttachment } from '../redacted-report.ts';
import { isHeldBack, type ReportSource } from '../report-source.ts';
import type { DocumentSource, MeetingSource } from '../source.ts';
import { movesOf } from './moves.ts';
import { paperReading } from './paper-reading.ts';
import { recordOfExtract } from './record-of-extract.ts';
import { tellsInConfidence } from './report/decisions.ts';
import { allProposals, paperProposals } from './report/proposals.ts';
import { confidentialItemIds, holdsConfidential } from './visibility.ts';

const shutAttachment = (classes: readonly string[]) => (attachment: Attachment) =>
  !isOpenAttachment(attachment, classes);

const reportHolds = (source: ReportSource, order: ReportOrder): boolean => {
  const { classes, text, matters } = source;
  if (text.attachments.some(shutAttachment(classes))) return true;
  if (order.kind === 'statusReport') {
    return matters.some(isHeldBack) || tellsInConfidence(source, order);
  }
  return allProposals(paperProposals(source, order)).some(
    (matter) => isHeldBack(matter) || matter.attachments.some(shutAttachment(classes)),
  );
};

/** Whether the full agenda of a meeting has anything in it that is not for everybody. */
export const agendaHolds = ({ record, classes }: MeetingSource): boolean =>
  confidentialItemIds(record.items).size > 0 ||
  (record.papers ?? []).some((paper) => paperReading(paper, classes) === 'withheld');

/**
 * Whether the full document that is ordered has anything in it that is not for everybody. Its mark on the pages, the name
 * of its file and what the screen says of it all go by this.
 */
export const holdsSecret = (source: DocumentSource, order: DocumentOrder): boolean => {
  if (source.kind === 'actions') return source.actions.some(({ confidential }) => confidential);
  if (source.kind === 'report') return isReportOrder(order) && reportHolds(source, order);
  switch (order.kind) {
    case 'agenda':
      return agendaHolds(source);
    case 'extract':
      return holdsConfidential(recordOfExtract(source.record, order.itemId));
    case 'attendanceSheet':
      return order.purpose === 'for the file' && movesOf(source.record, 'full').some((move) => move.isConfidential);
    case 'actionList':
    case 'statusReport':
    case 'proposalsPaper':
      return false;
    default:
      return missingCase(order);
  }
};

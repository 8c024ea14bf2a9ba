import { missingCase } from '../../assert.ts';
import type { DocumentOrder } from '../orders.ts';
import type { DocumentSource, MeetingSource } from '../source.ts';
import { movesOf } from './moves.ts';
import { paperReading } from './paper-reading.ts';
import { recordOfExtract } from './record-of-extract.ts';
import { confidentialItemIds, holdsConfidential } from './visibility.ts';

const agendaHolds = ({ record, classes }: MeetingSource): boolean =>
  confidentialItemIds(record.items).size > 0 ||
  (record.papers ?? []).some((paper) => paperReading(paper, classes) === 'withheld');

/**
 * Whether the full document that is ordered has anything in it that is not for everybody. Its mark on the pages, the name
 * of its file and what the screen says of it all go by this.
 */
export const holdsSecret = (source: DocumentSource, order: DocumentOrder): boolean => {
  if (source.kind === 'actions') return source.actions.some(({ confidential }) => confidential);
  if (source.kind === 'report') {
    return [...source.matters, ...source.decisions].some(({ confidential }) => confidential);
  }
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

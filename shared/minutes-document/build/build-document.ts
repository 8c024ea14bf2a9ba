import { missingCase } from '../../assert.ts';
import type { MinutesDocument } from '../model.ts';
import type { DocumentOrder } from '../orders.ts';
import type { DocumentSource } from '../source.ts';
import { buildActionList } from './action-list.ts';
import { buildAgenda } from './agenda.ts';
import { buildAttendanceSheet } from './attendance-sheet.ts';
import { buildExtract } from './extract.ts';
import { buildProposalsPaper } from './report/proposals-paper.ts';
import { buildStatusReport } from './report/status-report.ts';

/** A source that is not what the order is made of: a slip of the caller. */
const wrongSource = (order: DocumentOrder): never => {
  throw new Error(`A document of the kind ${order.kind} is made of something else`);
};

/** The document that was ordered. Pure: same source and order, same document. */
export const buildDocument = (source: DocumentSource, order: DocumentOrder): MinutesDocument => {
  if (order.kind === 'actionList') {
    return source.kind === 'actions' ? buildActionList(source, order) : wrongSource(order);
  }
  if (order.kind === 'statusReport' || order.kind === 'proposalsPaper') {
    if (source.kind !== 'report') return wrongSource(order);
    return order.kind === 'statusReport' ? buildStatusReport(source, order) : buildProposalsPaper(source, order);
  }
  if (source.kind !== 'meeting') return wrongSource(order);
  switch (order.kind) {
    case 'agenda':
      return buildAgenda(source, order);
    case 'extract':
      return buildExtract(source, order);
    case 'attendanceSheet':
      return buildAttendanceSheet(source, order);
    default:
      return missingCase(order);
  }
};

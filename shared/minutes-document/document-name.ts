import { missingCase } from '../assert.ts';
import { fillFileName, inFileName, usualFileNames } from '../domain/file-name-pattern.ts';
import { isDraft } from '../domain/meeting.ts';
import { readsInConfidence } from './build/audience.ts';
import { holdsSecret } from './build/holds-secret.ts';
import { meetingFileName } from './file-name.ts';
import { type DocumentFormat, formatRow } from './formats.ts';
import {
  type DocumentOrder,
  isReportOrder,
  type MeetingOrder,
  type OrderOf,
  type Readers,
  type ReportOrder,
} from './orders.ts';
import type { DocumentSource, MeetingSource } from './source.ts';

const audienceOf = (source: DocumentSource): string => {
  if (source.kind !== 'meeting' || !source.audience) return '';
  return ` - for ${inFileName(source.audience.name)}${readsInConfidence(source) ? ' - CONFIDENTIAL' : ''}`;
};

const versionWords = (version: Readers, holds: boolean): string => {
  if (version === 'public') return ' - PUBLIC';
  return holds ? ' - CONFIDENTIAL' : '';
};

/** What the document is, in the name of its file. */
const documentWords = ({ record }: MeetingSource, order: MeetingOrder): string => {
  switch (order.kind) {
    case 'agenda':
      return 'agenda';
    case 'extract': {
      const number = record.items.find(({ id }) => id === order.itemId)?.number ?? '';
      const whom = order.recipient === undefined ? '' : ` for ${inFileName(order.recipient)}`;
      return `extract item ${inFileName(number)}${whom}${isDraft(record.meeting.state) ? ' draft' : ''}`;
    }
    case 'attendanceSheet':
      return order.purpose === 'to sign' ? 'attendance sheet' : 'attendance';
    default:
      return missingCase(order);
  }
};

const listName = (source: DocumentSource, { asOf, meetingId }: OrderOf<'actionList'>): string => {
  if (source.kind !== 'actions') return '';
  const { body, meetings, fileNames } = source;
  const meeting = meetings.find(({ id }) => id === meetingId);
  return fillFileName(fileNames ?? usualFileNames, {
    code: body.code,
    number: meeting?.number ?? '',
    date: meeting?.date ?? '',
    reference: '',
    document: `open actions ${asOf}`,
  });
};

const reportName = (source: DocumentSource, { kind, asOf }: ReportOrder): string => {
  if (source.kind !== 'report') return '';
  const { body, fileNames, text } = source;
  return fillFileName(fileNames ?? usualFileNames, {
    code: body.code,
    number: '',
    date: asOf,
    reference: text.reference ?? '',
    document: `${kind === 'statusReport' ? 'status report' : 'new proposals'} ${asOf}`,
  });
};

const meetingName = (source: DocumentSource, order: MeetingOrder): string =>
  source.kind === 'meeting' ? meetingFileName(source.record, documentWords(source, order)) : '';

const nameOf = (source: DocumentSource, order: DocumentOrder): string => {
  if (isReportOrder(order)) return reportName(source, order);
  return order.kind === 'actionList' ? listName(source, order) : meetingName(source, order);
};

/** A sheet to be signed says nothing of a version: there is one. */
const hasVersions = (order: DocumentOrder): boolean => order.kind !== 'attendanceSheet' || order.purpose !== 'to sign';

/** The name under which a document is saved, 'CSC 15 agenda - PUBLIC.docx'. */
export const documentFileName = (source: DocumentSource, order: DocumentOrder, format: DocumentFormat): string => {
  const name = nameOf(source, order);
  const version = hasVersions(order) ? versionWords(order.version, holdsSecret(source, order)) : '';
  const readers = audienceOf(source) || version;
  return `${name}${readers}.${formatRow(format).ending ?? format}`;
};

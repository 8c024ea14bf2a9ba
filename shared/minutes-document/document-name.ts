import { missingCase } from '../assert.ts';
import { isDraft } from '../domain/meeting.ts';
import { holdsConfidentialMoves } from './build/attendance-sheet.ts';
import { recordOfExtract } from './build/extract.ts';
import { holdsConfidentialItems } from './build/planned-agenda.ts';
import { holdsConfidential } from './build/visibility.ts';
import { inFileName } from './file-name.ts';
import { type DocumentFormat, formatRow } from './formats.ts';
import type { DocumentOrder, OrderOf, Readers } from './orders.ts';
import type { DocumentSource, MeetingSource } from './source.ts';

const versionWords = (version: Readers, holds: boolean): string => {
  if (version === 'public') return ' - PUBLIC';
  return holds ? ' - CONFIDENTIAL' : '';
};

type MeetingOrder = Exclude<DocumentOrder, { kind: 'actionList' }>;

/** What the document is, in the name of its file. */
const wordsOf = ({ record }: MeetingSource, order: MeetingOrder): string => {
  switch (order.kind) {
    case 'agenda':
      return `agenda${versionWords(order.version, holdsConfidentialItems(record))}`;
    case 'extract': {
      const number = record.items.find(({ id }) => id === order.itemId)?.number ?? '';
      const whom = order.recipient === undefined ? '' : ` for ${inFileName(order.recipient)}`;
      const state = isDraft(record.meeting.state) ? ' draft' : '';
      const holds = holdsConfidential(recordOfExtract(record, order.itemId));
      return `extract item ${inFileName(number)}${whom}${state}${versionWords(order.version, holds)}`;
    }
    case 'attendanceSheet':
      if (order.purpose === 'to sign') return 'attendance sheet';
      return `attendance${versionWords(order.version, holdsConfidentialMoves(record))}`;
    default:
      return missingCase(order);
  }
};

const meetingFile = (source: DocumentSource, order: MeetingOrder): string => {
  if (source.kind !== 'meeting') return '';
  const { body, meeting } = source.record;
  return `${inFileName(`${body.code} ${meeting.number}`)} ${wordsOf(source, order)}`;
};

const listFile = (source: DocumentSource, { version, asOf, meetingId }: OrderOf<'actionList'>): string => {
  if (source.kind !== 'actions') return '';
  const { body, meetings, actions } = source;
  const number = meetings.find(({ id }) => id === meetingId)?.number ?? '';
  const holds = actions.some(({ confidential }) => confidential);
  return `${inFileName(`${body.code} ${number}`)} open actions ${asOf}${versionWords(version, holds)}`;
};

/** The name under which a document is saved, 'CSC 15 agenda - PUBLIC.docx'. */
export const documentFileName = (source: DocumentSource, order: DocumentOrder, format: DocumentFormat): string => {
  const name = order.kind === 'actionList' ? listFile(source, order) : meetingFile(source, order);
  return `${name}.${formatRow(format).ending ?? format}`;
};

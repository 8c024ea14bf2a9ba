import { missingCase } from '../assert.ts';
import { fillFileName, usualFileNames } from '../domain/file-name-pattern.ts';
import { isDraft } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { holdsConfidential } from './build/visibility.ts';
import { formatRow, type MinutesFormat } from './formats.ts';
import type { MinutesVersion } from './minutes-version.ts';

/** What the name of a file is made of. */
type Named = Pick<MeetingRecord, 'body' | 'meeting' | 'fileNames'>;

/** What a name says of a version. The full minutes say it when they hold anything confidential. */
const versionWords = (record: MeetingRecord, version: MinutesVersion): string => {
  switch (version) {
    case 'full':
      return holdsConfidential(record) ? ' - FULL - CONFIDENTIAL' : '';
    case 'public':
      return ' - PUBLIC';
    case 'confidential':
      return ' - CONFIDENTIAL MINUTES ALONE';
    default:
      return missingCase(version);
  }
};

/** How files of a meeting are named, filled in for one document. */
export const meetingFileName = ({ body, meeting, fileNames }: Named, document: string): string =>
  fillFileName(fileNames ?? usualFileNames, {
    code: body.code,
    number: meeting.number,
    date: meeting.date ?? '',
    reference: meeting.reference ?? '',
    document,
  });

/** The name under which minutes are saved, 'CSC 15 minutes draft - PUBLIC.docx'. */
export const minutesFileName = (record: MeetingRecord, version: MinutesVersion, format: MinutesFormat): string => {
  const state = isDraft(record.meeting.state) ? 'draft' : 'final';
  const name = meetingFileName(record, `minutes ${state}`);
  return `${name}${versionWords(record, version)}.${formatRow(format).ending ?? format}`;
};

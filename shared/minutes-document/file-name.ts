import { missingCase } from '../assert.ts';
import { isDraft } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { holdsConfidential } from './build/visibility.ts';
import { formatRow, type MinutesFormat } from './formats.ts';
import type { MinutesVersion } from './minutes-version.ts';

/** Characters that a file system or a mail program somewhere does not take in a name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu;
const LONGEST = 80;

/** A text as a part of the name of a file. */
export const inFileName = (text: string): string =>
  text.replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').slice(0, LONGEST).toWellFormed().trim();

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

/** The name under which minutes are saved, 'CSC 15 minutes draft - PUBLIC.docx'. */
export const minutesFileName = (record: MeetingRecord, version: MinutesVersion, format: MinutesFormat): string => {
  const { body, meeting } = record;
  const meetingName = inFileName(`${body.code} ${meeting.number}`);
  const state = isDraft(meeting.state) ? 'draft' : 'final';
  return `${meetingName} minutes ${state}${versionWords(record, version)}.${formatRow(format).ending ?? format}`;
};

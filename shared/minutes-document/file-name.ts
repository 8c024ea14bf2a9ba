import { isDraft } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { holdsConfidential } from './build/visibility.ts';

/** Characters that a file system or a mail program somewhere does not take in a name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu;
const LONGEST = 80;

const inFileName = (text: string): string =>
  text.replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').slice(0, LONGEST).toWellFormed().trim();

/**
 * The name under which the full minutes of a meeting are saved, 'CSC 15 minutes draft.docx'. It says so when they
 * hold anything confidential. `extension` comes without its dot.
 */
export const minutesFileName = (record: MeetingRecord, extension: string): string => {
  const { body, meeting } = record;
  const meetingName = inFileName(`${body.code} ${meeting.number}`);
  const state = isDraft(meeting.state) ? 'draft' : 'final';
  const warning = holdsConfidential(record) ? ' - FULL - CONFIDENTIAL' : '';
  return `${meetingName} minutes ${state}${warning}.${extension}`;
};

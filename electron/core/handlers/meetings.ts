import { Refusal } from '../../../db/errors.ts';
import { loadMeeting } from '../../../db/load-meeting.ts';
import { listMeetings } from '../../../db/meeting-list.ts';
import { getMeetingSheet } from '../../../db/meeting-sheet.ts';
import { saveMeeting } from '../../../db/save-meeting.ts';
import { waive } from '../../../db/waive.ts';
import type { meetingsApi } from '../../../shared/api/meetings.ts';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import type { HandlersOf } from '../handler.ts';

const readFile = (file: unknown): MeetingFile => {
  const read = readMeetingFile(file);
  if (!read.ok) throw new Refusal(read.error);
  return read.value;
};

export const meetingHandlers = {
  'meetings.list': (db, input) => listMeetings(db, input),
  'meetings.get': (db, { meetingId }) => getMeetingSheet(db, meetingId),
  'meetings.save': (db, { meeting }) => saveMeeting(db, meeting),
  'meetings.waive': (db, input) => waive(db, input),
  'meetings.load': (db, { file }) => loadMeeting(db, readFile(file)),
} satisfies HandlersOf<typeof meetingsApi>;

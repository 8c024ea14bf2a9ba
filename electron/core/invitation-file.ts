import { refusal } from '../../db/errors.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import { type InvitedMeeting, invitation, invitationFileName } from '../../shared/calendar/invitation.ts';
import { writeCalendar } from '../../shared/calendar/write-calendar.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';
import { confidentialTexts } from '../../shared/minutes-document/confidential-texts.ts';
import { openRecord } from '../../shared/minutes-document/open-record.ts';
import { refuseSecrets } from './leak-guard.ts';

const noDate = () =>
  refusal('refused', 'This meeting has no date yet. Enter one on its plan, then make the invitation.', 'meetingId');

type Making = { readonly invited: InvitedMeeting; readonly madeAt: number; readonly privateNotes: readonly Secret[] };

const bytesOf = (calendar: Calendar): Uint8Array => Buffer.from(writeCalendar(calendar));

/** Where its people are named, and where it takes place, everybody who is invited may read. */
const knownOf = ({ record, organizer, people }: InvitedMeeting): string[] => [
  `${record.body.code} ${record.meeting.number}`,
  record.meeting.venue ?? '',
  ...[...(organizer ? [organizer] : []), ...people].flatMap(({ name, email }) => [name, email]),
];

/** The invitation to a meeting as a file, searched before it is given. Throws a `Refusal`. */
export const invitationFile = ({ invited, madeAt, privateNotes }: Making): DocumentFile => {
  const { record } = invited;
  const calendar = invitation(invited, madeAt);
  if (!calendar) throw noDate();
  const fileName = invitationFileName(record);
  const bytes = bytesOf(calendar);
  const open = invitation({ ...invited, record: openRecord(record) }, madeAt) ?? calendar;
  refuseSecrets(
    { fileName, bytes, isText: true },
    {
      secrets: [...confidentialTexts(record), ...privateNotes],
      known: knownOf(invited),
      open: [bytesOf(open)],
      what: 'The invitation',
    },
  );
  return {
    fileName,
    mediaType: `text/calendar; charset=utf-8; method=${calendar.method}`,
    base64: Buffer.from(bytes).toString('base64'),
  };
};

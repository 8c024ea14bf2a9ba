import { formatLongDate } from '../dates.ts';
import type { Letter } from '../hand-out/letter.ts';
import { cleanText } from '../minutes-document/build/line.ts';
import type { MeetingSource } from '../minutes-document/source.ts';

/** The mail that says that the papers of a meeting are there, made of what everybody may know; the rest is for a person. */
export const packLetter = ({ record: { body, meeting } }: MeetingSource): Letter => {
  const date = meeting.date === undefined ? '' : `, ${formatLongDate(meeting.date)}`;
  const which = cleanText(`${body.name} meeting ${meeting.number}${date}`);
  return {
    subject: `${which}: papers`,
    message: `Dear all,\n\nThe papers for ${which} are ready.\n\nYou can find them here:\n\n\nKind regards\n`,
  };
};

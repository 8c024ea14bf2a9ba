import { formatLongDate } from '../dates.ts';
import { isDraft } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { listInWords } from '../list-in-words.ts';
import { cleanText } from '../minutes-document/build/line.ts';
import { type DocumentFormat, formatRow } from '../minutes-document/formats.ts';
import type { HandOutOrder, HandOutPart } from './order.ts';

/** What a mail says until somebody says it in their own words. */
export type Letter = Pick<HandOutOrder, 'subject' | 'message'>;

type Named = Pick<MeetingRecord, 'body' | 'meeting' | 'items'>;

const minutesNames = { full: '', public: 'public ', confidential: 'confidential ' } as const;

/** 'public draft minutes': no title of an item, since a title can say too much. */
const nameOf = ({ document }: HandOutPart, { meeting, items }: Named): string => {
  switch (document.kind) {
    case 'minutes':
      return `${minutesNames[document.version]}${isDraft(meeting.state) ? 'draft ' : ''}minutes`;
    case 'agenda':
      return 'agenda';
    case 'actionList':
      return 'list of open actions';
    case 'extract':
      return `extract of item ${items.find(({ id }) => id === document.itemId)?.number ?? ''}`;
    case 'attendanceSheet':
      return 'attendance sheet';
    case 'statusReport':
      return 'status report';
    case 'proposalsPaper':
      return 'paper of new proposals';
  }
};

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());

/** Each document once, with the formats that it comes in. */
const documentsIn = (parts: readonly HandOutPart[], named: Named): Map<string, DocumentFormat[]> => {
  const formats = new Map<string, DocumentFormat[]>();
  for (const part of parts) {
    const name = nameOf(part, named);
    formats.set(name, [...(formats.get(name) ?? []), part.format]);
  }
  return formats;
};

/** Subject and text of the mail, made of what everybody may know. */
export const usualLetter = (named: Named, parts: readonly HandOutPart[]): Letter => {
  const { body, meeting } = named;
  const documents = documentsIn(parts, named);
  const date = meeting.date === undefined ? '' : `, ${formatLongDate(meeting.date)}`;
  const which = cleanText(`${body.name} meeting ${meeting.number}${date}`);
  const lines = [...documents].map(
    ([name, formats]) => `- ${capital(name)} (${listInWords(formats.map((format) => formatRow(format).words))})`,
  );
  const names = listInWords([...documents.keys()]);
  return {
    subject: names === '' ? which : `${which}: ${names}`,
    message: `Dear all,\n\nPlease find attached for ${which}:\n\n${lines.join('\n')}\n\nKind regards\n`,
  };
};

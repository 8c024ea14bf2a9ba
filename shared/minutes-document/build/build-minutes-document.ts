import { formatLongDate } from '../../dates.ts';
import { formsOf } from '../../domain/body-forms.ts';
import { isDraft } from '../../domain/meeting.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { DocumentBlock, MinutesDocument } from '../model.ts';
import { attendanceTables } from './attendance-tables.ts';
import { confidentialWords, markStretches } from './confidential.ts';
import { itemBlocks } from './item-blocks.ts';
import { cleanText } from './line.ts';
import { presenceTables } from './presence-table.ts';
import { previousActionsTable } from './tables.ts';
import { meetingTitle, momentOf, referenceAndState, titleDetails } from './title-block.ts';
import { confidentialItemIds, holdsConfidential } from './visibility.ts';

const depthOf = (item: ItemRecord, items: ReadonlyMap<string, ItemRecord>): number => {
  const seen = new Set([item.id]);
  let parent = items.get(item.parentId ?? '');
  while (parent && !seen.has(parent.id)) {
    seen.add(parent.id);
    parent = items.get(parent.parentId ?? '');
  }
  return seen.size - 1;
};

const agendaBlocks = (record: MeetingRecord): readonly DocumentBlock[] => {
  const items = new Map(record.items.map((item) => [item.id, item]));
  const confidential = confidentialItemIds(record.items);
  return record.items.flatMap((item) =>
    itemBlocks({
      body: record.body,
      item,
      depth: depthOf(item, items),
      confidential: confidential.has(item.id),
      draft: isDraft(record.meeting.state),
      noteLabel: formsOf(record.forms).postMeetingNote,
      references: record.references,
    }),
  );
};

const nextMeeting = (date: string | undefined): readonly DocumentBlock[] =>
  date === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          role: 'nextMeeting',
          line: [{ text: 'Next Meeting:', bold: true }, { text: ` ${formatLongDate(date)}.` }],
        },
      ];

const previousActions = ({ previousActions: actions = [] }: MeetingRecord): readonly DocumentBlock[] =>
  actions.length === 0 ? [] : [previousActionsTable(actions)];

const classOf = (record: MeetingRecord): Partial<MinutesDocument> => {
  if (holdsConfidential(record)) return { confidential: confidentialWords(record.body.classification) };
  const statement = cleanText(record.body.statement ?? '').trim();
  return statement === '' ? {} : { statement };
};

const footerOf = (record: MeetingRecord): MinutesDocument['footer'] => {
  const name = cleanText(record.body.classification ?? '').trim();
  const classification = holdsConfidential(record) ? 'CONFIDENTIAL' : name;
  return { reference: referenceAndState(record), ...(classification !== '' && { classification }) };
};

/**
 * The full minutes of a meeting as a document, in the house style of its body. Pure: same record, same document.
 * Nothing is sorted but the people of the attendance tables, and no word of the minutes is left out or made up.
 * Where any of it is confidential the document says so, and the statement of the public class is not made.
 */
export const buildMinutesDocument = (record: MeetingRecord): MinutesDocument => {
  const { meeting } = record;
  const title = meetingTitle(record);
  const moment = momentOf(meeting);
  return {
    language: 'en-GB',
    properties: {
      title: `${title} – ${referenceAndState(record)}`,
      ...(moment !== undefined && { moment }),
    },
    title,
    details: titleDetails(record),
    ...classOf(record),
    attendance: attendanceTables(record),
    blocks: [
      ...previousActions(record),
      ...markStretches([...agendaBlocks(record), ...presenceTables(record)]),
      ...nextMeeting(meeting.nextMeetingDate),
    ],
    ...(isDraft(meeting.state) && { watermark: 'DRAFT' }),
    footer: footerOf(record),
  };
};

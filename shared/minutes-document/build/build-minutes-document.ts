import { formatLongDate } from '../../dates.ts';
import { formsOf } from '../../domain/body-forms.ts';
import { isDraft } from '../../domain/meeting.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { MinutesVersion } from '../minutes-version.ts';
import type { DocumentBlock, DocumentOrigin, MinutesDocument } from '../model.ts';
import { attendanceTables } from './attendance-tables.ts';
import { confidentialWords, markStretches } from './confidential.ts';
import { itemBlocks } from './item-blocks.ts';
import { cleanText } from './line.ts';
import { type Selection, selectVersion } from './selection.ts';
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

const agendaBlocks = ({ record, withheld }: Selection, sourced: boolean): readonly DocumentBlock[] => {
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
      withheld,
      sourced,
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

const classOf = (record: MeetingRecord, version: MinutesVersion): Partial<MinutesDocument> => {
  const { classification } = record.body;
  if (holdsConfidential(record)) return { confidential: confidentialWords(version, classification) };
  const statement = cleanText(record.body.statement ?? '').trim();
  return statement === '' ? {} : { statement };
};

const footerOf = (record: MeetingRecord, words: string): MinutesDocument['footer'] => {
  const name = cleanText(record.body.classification ?? '').trim();
  const classification = holdsConfidential(record) ? 'CONFIDENTIAL' : name;
  return { reference: referenceAndState(record, words), ...(classification !== '' && { classification }) };
};

/** What a version is called that is not the whole of the minutes, in its title block and at the foot of its pages. */
const versionWords = (record: MeetingRecord, version: MinutesVersion): string => {
  if (version === 'full' || !holdsConfidential(record)) return '';
  return version === 'public' ? 'public version' : 'confidential';
};

const bodyBlocks = (selection: Selection, version: MinutesVersion, sourced: boolean): readonly DocumentBlock[] => {
  const blocks = [...agendaBlocks(selection, sourced), ...selection.presence];
  return markStretches(version === 'confidential' ? blocks.map((block) => ({ ...block, confidential: true })) : blocks);
};

/**
 * The minutes of a meeting as a document, in the house style of its body. Pure: same record, same document. Nothing is
 * sorted but the people of the attendance tables. No word of the full minutes is left out or made up; where any of it is
 * confidential it says so, and the statement of the public class is not made. The public version and the confidential
 * minutes alone are built from a selection: what is not for their readers never comes here. A document that may come back
 * changed is told its origin: then each part says from which block it was printed, in the public version never.
 */
export const buildMinutesDocument = (
  record: MeetingRecord,
  version: MinutesVersion = 'full',
  wanted?: DocumentOrigin,
): MinutesDocument => {
  // Ids of what is withheld are no business of the public: its documents have none at all.
  const origin = version === 'public' ? undefined : wanted;
  const selection = selectVersion(record, version);
  const { meeting } = selection.record;
  const title = meetingTitle(record);
  const words = versionWords(record, version);
  const moment = momentOf(meeting);
  return {
    language: 'en-GB',
    properties: {
      title: `${title} – ${referenceAndState(record, words)}`,
      ...(moment !== undefined && { moment }),
    },
    title,
    details: titleDetails(record, words),
    ...classOf(selection.record, version),
    attendance: version === 'confidential' ? [] : attendanceTables(selection.record),
    blocks: [
      ...previousActions(selection.record),
      ...bodyBlocks(selection, version, origin !== undefined),
      ...nextMeeting(meeting.nextMeetingDate),
    ],
    ...(isDraft(meeting.state) && { watermark: 'DRAFT' }),
    ...(origin && { origin }),
    footer: footerOf(selection.record, words),
  };
};

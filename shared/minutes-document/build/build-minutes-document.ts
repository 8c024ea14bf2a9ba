import { formatDate } from '../../dates.ts';
import { isDraft } from '../../domain/meeting.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { MinutesVersion } from '../minutes-version.ts';
import type { DocumentBlock, DocumentOrigin, MinutesDocument } from '../model.ts';
import { agendaBlocks } from './agenda-blocks.ts';
import { attendanceTables } from './attendance-tables.ts';
import { confidentialWords, markStretches } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { type Selection, selectVersion } from './selection.ts';
import { minutesName, styleOf } from './style-values.ts';
import { previousActionsTable } from './tables.ts';
import { holdsConfidential } from './visibility.ts';

const nextMeeting = (record: MeetingRecord): readonly DocumentBlock[] => {
  const { nextMeetingDate: date } = record.meeting;
  if (date === undefined) return [];
  const day = formatDate(date, styleOf(record).dateForm);
  return [
    {
      kind: 'paragraph',
      role: 'nextMeeting',
      line: [{ text: 'Next Meeting:', bold: true }, { text: ` ${day}.` }],
    },
  ];
};

const previousActions = ({ body, previousActions: actions = [] }: MeetingRecord): readonly DocumentBlock[] =>
  actions.length === 0 ? [] : [previousActionsTable(actions, styleOf({ body }).outstanding)];

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
  const { classification } = record.body;
  const frame = meetingFrame(record, {
    said: { name: minutesName(record), version: versionWords(record, version) },
    isMinutes: true,
    confidential: holdsConfidential(selection.record) ? confidentialWords(version, classification) : undefined,
    isDraft: isDraft(meeting.state),
  });
  return {
    ...frame,
    attendance: version === 'confidential' ? [] : attendanceTables(selection.record),
    blocks: [
      ...previousActions(selection.record),
      ...bodyBlocks(selection, version, origin !== undefined),
      ...nextMeeting(selection.record),
    ],
    ...(origin && { origin }),
  };
};

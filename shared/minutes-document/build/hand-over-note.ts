import { formatLongDate, formatShortDate, monthsAfter } from '../../dates.ts';
import { deadlineName } from '../../domain/deadline.ts';
import { dueWords } from '../../domain/due-words.ts';
import { quorumNeeded } from '../../domain/quorum.ts';
import { quorumWords } from '../../domain/quorum-words.ts';
import { isHeldAt } from '../../domain/seat.ts';
import { openTerms } from '../../domain/term.ts';
import type { ExpectedContact, HandOverSource } from '../../hand-over/source.ts';
import { listInWords } from '../../list-in-words.ts';
import type { DocumentBlock, Line, MinutesDocument } from '../model.ts';
import { meetingFrame } from './frame.ts';
import { cleanText, lineOf } from './line.ts';
import { packTable, summaryOf } from './pack-index.ts';
import { plannedAgenda } from './planned-agenda.ts';
import { bullets, CONFIDENTIAL, cell, heading, sentence, tableOf, typed } from './report/parts.ts';

/** What the note is called, on its pages and in the name of its file. */
export const NOTE_NAME = 'Hand-over note';

const MARK = 'CONFIDENTIAL – for the colleague who covers, and nobody else';
const NOTICE =
  'This note holds confidential items, papers and actions, the addresses of people, and private words. It is for the colleague who covers this meeting alone, as are the meeting file and the papers that lie beside it. Destroy it once the meeting is handed back.';

const MONTHS_AHEAD = 3;

const labelled = (label: string, text: string | undefined): Line[] => {
  const words = cleanText(text ?? '').trim();
  return words === '' ? [] : [[{ text: `${label}: `, bold: true }, { text: words }]];
};

const timesOf = ({ startTime, endTime }: { startTime?: string | undefined; endTime?: string | undefined }): string =>
  [startTime && `from ${startTime}`, endTime && `to ${endTime}`].filter(Boolean).join(' ');

const whenAndWhere = ({ meeting: { record } }: HandOverSource): DocumentBlock[] => {
  const { body, meeting } = record;
  return [
    heading(1, 'When and where'),
    bullets([
      ...labelled('Meeting', `${body.name} ${meeting.number}`),
      ...labelled('Reference', meeting.reference),
      ...labelled('Day', meeting.date && formatLongDate(meeting.date)),
      ...labelled('Time', timesOf(meeting)),
      ...labelled('Venue', meeting.venue),
      ...labelled('State', meeting.state),
      ...labelled('Next meeting', meeting.nextMeetingDate && formatLongDate(meeting.nextMeetingDate)),
    ]),
  ];
};

const deadlineTable = ({ deadlines, asOf }: HandOverSource): DocumentBlock[] => [
  heading(1, 'Deadlines still to come'),
  deadlines.length === 0
    ? sentence('None: all are met, or the body sets none.')
    : tableOf(
        { description: 'The deadlines that are not met yet, the earliest first' },
        [
          { head: 'Day', width: 30, cell: ({ date }) => cell(formatLongDate(date)) },
          { head: 'What', width: 50, cell: ({ kind }) => cell(deadlineName(kind)) },
          { head: 'State', width: 20, cell: ({ date }) => cell(date < asOf ? 'overdue' : 'to come') },
        ],
        deadlines,
      ),
];

const STATES = { present: 'comes', apologies: 'apologies', absent: 'absent' } as const;

const peopleTable = ({ people }: HandOverSource): DocumentBlock[] => [
  heading(1, 'Who is expected, and how to reach them'),
  people.length === 0
    ? sentence('Nobody has a seat or is on the list yet.')
    : tableOf<ExpectedContact>(
        { description: 'The people who are expected' },
        [
          { head: 'Name', width: 18, cell: ({ name }) => cell(name) },
          { head: 'As', width: 19, cell: ({ role }) => cell(role) },
          { head: 'Organisation', width: 17, cell: ({ organisation }) => cell(organisation) },
          { head: 'E-mail', width: 34, cell: ({ email }) => cell(email ?? 'none in the book') },
          { head: 'Said', width: 12, cell: ({ state }) => cell(state && STATES[state]) },
        ],
        people,
      ),
];

const papersTable = ({ papers }: HandOverSource): DocumentBlock[] => [
  heading(1, 'Papers'),
  ...(papers.length === 0
    ? [sentence('There are no papers on the agenda yet.')]
    : [sentence(summaryOf(papers)), packTable(papers)]),
];

const dueOf = ({ action: { due, dueOn } }: HandOverSource['actions'][number]): string =>
  dueOn === undefined ? dueWords(due) : formatShortDate(dueOn);

const actionsTable = ({ actions }: HandOverSource): DocumentBlock[] => [
  heading(1, 'Actions outstanding'),
  actions.length === 0
    ? sentence('None that this meeting has to hear of.')
    : tableOf(
        { description: 'The actions outstanding, and what the review says of each' },
        [
          { head: 'Reference', width: 14, cell: ({ action }) => cell(action.reference) },
          {
            head: 'Action',
            width: 36,
            cell: ({ action }) => cell(`${action.text}${action.confidential ? ` ${CONFIDENTIAL}` : ''}`),
          },
          { head: 'Owner', width: 14, cell: ({ action }) => cell(action.owners.join(', ')) },
          { head: 'Due', width: 12, cell: (one) => cell(dueOf(one)) },
          { head: 'Review', width: 24, cell: ({ review }) => cell(review?.sentence ?? 'not reviewed yet') },
        ],
        actions,
      ),
];

const quorumLines = ({ rules, seats, meeting }: HandOverSource): Line[] => {
  if (!rules.quorum) return labelled('Quorum', 'the body sets no rule');
  const held = seats.filter((seat) => isHeldAt(seat, meeting.record.meeting.date));
  return labelled(
    'Quorum',
    `${quorumWords(rules.quorum)} That is ${quorumNeeded(rules.quorum, held)} at this meeting.`,
  );
};

const TERM_WORDS = { expired: 'ended', ending: 'ends', vacant: 'is vacant' } as const;

const termLines = ({ seats, asOf }: HandOverSource): Line[] =>
  openTerms(seats, { today: asOf, upTo: monthsAfter(asOf, MONTHS_AHEAD) }).flatMap((term) => {
    const { kind, name, category, role, validTo } = term;
    const seat = category === undefined ? role : `${category} (${role})`;
    const day = kind === 'vacant' || validTo === undefined ? '' : ` on ${formatLongDate(validTo)}`;
    return labelled(
      'Term',
      `${name === undefined ? `the seat ${seat}` : `${name}, ${seat},`} ${TERM_WORDS[kind]}${day}`,
    );
  });

const classLine = ({ classes }: HandOverSource['rules']): string => {
  const closed = classes.at(-1);
  return closed === undefined ? '' : `${listInWords(classes)}, the most open first; ${closed} is never for the public`;
};

const rulesOf = (source: HandOverSource): DocumentBlock[] => {
  const { rules, meeting } = source;
  const { body } = meeting.record;
  const lists = (rules.lists ?? []).map(({ name, classes }) => `${name} (${classes.join(', ') || 'no class'})`);
  return [
    heading(1, 'Quorum, terms and rules of the body'),
    bullets([
      ...quorumLines(source),
      ...termLines(source),
      ...labelled('Classes', classLine(rules)),
      ...labelled('Distribution lists', listInWords(lists)),
      ...labelled('Verbs of decisions', listInWords(body.verbs)),
      ...labelled('Actions are numbered by', body.actionPattern),
    ]),
  ];
};

const takingIn = ({ fileName, meeting }: HandOverSource): DocumentBlock[] => {
  const { code } = meeting.record.body;
  return [
    heading(1, 'How to go on'),
    bullets([
      lineOf(
        cleanText(
          `Take in “${fileName}” on the screen Meetings of Minutebook: it has the body with its house style, the agenda and what is written so far. The papers lie beside it.`,
        ),
      ),
      lineOf(
        'The rules of the body above are not in the file: set the classes and the quorum on its page before you minute.',
      ),
      lineOf(
        cleanText(
          `When it is done, write the meeting to a file of the format Meeting and send it back. It is taken in as the same meeting as long as nothing of ${code} ${meeting.record.meeting.number} was changed here meanwhile.`,
        ),
      ),
    ]),
  ];
};

const wordsOf = ({ words }: HandOverSource): DocumentBlock[] => {
  const blocks = typed(words);
  return blocks.length === 0 ? [] : [heading(1, 'What you should know'), ...blocks];
};

/** A meeting on paper for the colleague who covers it. It is confidential, whatever is in it. Pure: same source, same document. */
export const buildHandOverNote = (source: HandOverSource): MinutesDocument => ({
  ...meetingFrame(source.meeting.record, {
    said: { name: NOTE_NAME, version: `of ${formatLongDate(source.asOf)}` },
    confidential: { mark: MARK, notice: NOTICE },
    isDraft: false,
  }),
  attendance: [],
  blocks: [
    ...wordsOf(source),
    ...whenAndWhere(source),
    ...deadlineTable(source),
    ...peopleTable(source),
    heading(1, 'Agenda'),
    ...plannedAgenda(source.meeting, 'full'),
    ...papersTable(source),
    ...actionsTable(source),
    ...rulesOf(source),
    ...takingIn(source),
  ],
});

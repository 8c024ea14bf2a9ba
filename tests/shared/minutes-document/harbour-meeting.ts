import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { aBlock, aDecision, anItem, aParagraph, aPerson, aRecord, decided, runs } from './records.ts';

const lampAction = aBlock({
  kind: 'action',
  owners: ['Harbour Office'],
  due: { date: '2031-07-04' },
  runs: runs('to price new glass for the east lamp by 4 July 2031'),
});
const tenderAction = aBlock({ kind: 'action', runs: runs('Quotations to be gathered') }, 'confidential');

const lamps = anItem(
  [
    aBlock({
      kind: 'paragraph',
      runs: [
        { text: 'The minutes of 6 May were checked. The Panel ' },
        decided('APPROVED', 'APPROVED the minutes'),
        { text: ' as amended. See ' },
        { text: 'the harbour page', href: 'https://example.org/minutes?meeting=6&page=1' },
        { text: '.' },
      ],
    }),
    aBlock({
      kind: 'outstanding',
      rows: [
        { references: ['LKP5/04', 'LKP5/05', 'LKP6/01'], update: 'The lamps were glazed anew in May.' },
        { references: ['LKP6/02'], update: 'Closed.' },
      ],
    }),
    aBlock({ kind: 'heading', level: 1, runs: runs('East lamp') }),
    aBlock({ kind: 'heading', level: 2, runs: runs('Glass') }),
    aParagraph('Ottilie Marsh (OM) listed what is broken:'),
    aBlock({ kind: 'bullet', runs: runs('the pane') }),
    aBlock({ kind: 'bullet', depth: 1, runs: runs('its frame') }),
    aBlock({ kind: 'numbered', runs: runs('first the pane') }),
    aBlock({ kind: 'numbered', depth: 1, runs: runs('cut') }),
    aBlock({ kind: 'numbered', runs: runs('then the frame') }),
    aDecision('NOTED', 'the report'),
    aDecision('AGREED', 'to buy glass'),
    lampAction,
    aBlock({ kind: 'postMeetingNote', runs: runs('The glass came on 12 June 2031.') }),
    aBlock({ kind: 'table', rows: [['Lamp', 'State'], ['East', 'Lit'], ['West']] }),
  ],
  { number: '1', title: 'Minutes & lamps' },
);

const tenders = anItem(
  [
    aParagraph('Three tenders came in.'),
    aParagraph('Stonefield & Daughters asked for £12,000.', 'confidential'),
    aDecision('AGREED', 'to take the lowest', 'confidential'),
    tenderAction,
    aParagraph('Further details are in the confidential minutes.', 'public'),
    aDecision('NOTED', 'the tenders'),
  ],
  { number: '2', title: 'Tenders' },
);

/** A meeting of invented people that has one of everything, some of it confidential. */
export const harbourMeeting: MeetingRecord = aRecord({
  body: {
    classification: 'Green',
    statement: 'This document is Green: members may share it.',
    categories: [
      { name: 'Chair', table: 'members' },
      { name: 'Keepers', table: 'members' },
      { name: 'In attendance', table: 'others' },
    ],
  },
  meeting: {
    reference: 'LKP_07',
    date: '2031-06-03',
    startTime: '14:00',
    endTime: '15:30',
    venue: 'The Old Chandlery',
    nextMeetingDate: '2031-07-04',
  },
  attendance: [
    aPerson('Ottilie Marsh', { initials: 'OM', category: 'Chair' }),
    aPerson('Bram Teale', { initials: 'BT', category: 'Keepers', qualifier: 'part' }),
    aPerson('Fen Arkwright', { category: 'In attendance', organisation: 'Harbour Office' }),
    aPerson('Ivo Sand', { category: 'Keepers', state: 'apologies' }),
  ],
  items: [lamps, tenders],
  references: { [lampAction.id]: 'LKP7/01', [tenderAction.id]: 'LKP7/02' },
});

/** The same meeting with nothing confidential in it. */
export const openHarbourMeeting: MeetingRecord = { ...harbourMeeting, items: [lamps] };

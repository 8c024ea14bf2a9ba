import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Block } from '../../../shared/domain/block.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { inShippedStyle, type ShippedStyle, shippedStyles } from '../../../shared/domain/shipped-styles.ts';
import { logoHash, logoImage } from '../../helpers/logo.ts';
import { aBlock, aDecision, anItem, aParagraph, aPerson, aRecord, decided, runs } from './records.ts';

/*
 * Two meetings of the kinds that code bodies publish, with invented people and business: what the styles that come with
 * the program are held against.
 */

const styled = (id: ShippedStyle['id'], body: Partial<Body>): Partial<Body> => {
  const style = shippedStyles.find((shipped) => shipped.id === id);
  if (!style) throw new Error(`No style of this name comes with the program: ${id}`);
  return inShippedStyle(body, style);
};

const categories: Body['categories'] = [
  { name: 'Panel Chair', table: 'members' },
  { name: 'Large Suppliers', table: 'members' },
  { name: 'Small Suppliers', table: 'members' },
  { name: 'Other Parties', table: 'members' },
  { name: 'Other Participants', table: 'others' },
];

const panelPeople: Attendance[] = [
  aPerson('Petra Dunmore', { initials: 'PD', category: 'Panel Chair' }),
  aPerson('Rhys Calloway', { initials: 'RC', category: 'Large Suppliers' }),
  aPerson('Ada Winterbourne', { initials: 'AW', category: 'Large Suppliers', qualifier: 'Alternate' }),
  aPerson('Mungo Tait', { initials: 'MT', category: 'Small Suppliers' }),
  aPerson('Hester Lowe', { initials: 'HL', category: 'Other Parties', state: 'apologies' }),
  aPerson('Dov Stern', { category: 'Other Participants', organisation: 'The Department' }),
  aPerson('Lucy Harrow', { category: 'Other Participants', capacity: 'Meeting Secretary' }),
  aPerson('Alys Grant', { category: 'Other Participants', organisation: 'Code Office' }),
  aPerson('Seb Ransome', { category: 'Other Participants', organisation: 'Code Office', qualifier: 'part' }),
];

const firstAction = aBlock({
  kind: 'action',
  owners: ['Code Office'],
  runs: runs('Code Office to look into making the report template open and circulating it to Parties'),
});
const secondAction = aBlock({
  kind: 'action',
  owners: ['Code Office'],
  runs: runs('to publish the calendar by 24 March'),
});

const pointed: Block[] = [
  aParagraph('The defaulting party owes £41,000.', 'confidential'),
  aDecision('AGREED', 'to issue a second notice', 'confidential'),
  aParagraph(
    'The Panel were provided with a confidential paper. Further details on this agenda item can be found in the confidential minutes.',
    'public',
  ),
];

/** Like the minutes of a code panel: names alone, 'ACTION SECP30/01:', confidential items, a note after the meeting. */
export const panelMeeting: MeetingRecord = aRecord({
  body: styled('panel', {
    code: 'SECP',
    name: 'Shore Panel',
    shortName: 'Panel',
    actionPrefix: 'SECP',
    categories,
  }),
  meeting: {
    number: '30',
    reference: 'SECP_30_1103',
    date: '2016-03-11',
    venue: '8 Quay Place, Larkhaven',
    state: 'approved',
  },
  attendance: panelPeople,
  items: [
    anItem(
      [
        aParagraph('The minutes of the February meeting were approved by correspondence.'),
        aBlock({
          kind: 'outstanding',
          rows: [
            { references: ['SECP22/04'], update: 'Guidance will be written, and a workshop held in May.' },
            {
              references: ['SECP20/04', 'SECP23/08', 'SECP28/06'],
              update: 'The three actions on the policy will be taken in April.',
            },
          ],
        }),
      ],
      { number: '1', title: 'Minutes and Actions Outstanding' },
    ),
    anItem(pointed, { number: '2', title: 'Event of Default Update' }),
    anItem(
      [
        aParagraph('The report of the second phase was heard in confidence.', 'confidential'),
        aParagraph('Further details on this agenda item can be found in the confidential minutes.', 'public'),
      ],
      { number: '3', title: 'Design Report' },
    ),
    anItem(
      [
        aParagraph('The Panel were provided with a paper on how assessments are decided.'),
        aDecision('NOTED', 'the contents of the paper'),
        aDecision('APPROVED', 'the principles in Appendix A'),
        aDecision('APPROVED', 'the report template in Appendix B'),
        firstAction,
        secondAction,
        aBlock({ kind: 'postMeetingNote', runs: runs('The template was published on 18 March 2016.') }),
      ],
      { number: '4', title: 'Decision Making Principles' },
    ),
    anItem(
      [aDecision('NOTED', 'the update'), aParagraph('There was no further business and the Chair closed the meeting.')],
      {
        number: '5',
        title: 'Any Other Business',
      },
    ),
  ],
  references: { [firstAction.id]: 'SECP30/01', [secondAction.id]: 'SECP30/02' },
});

const invite = aBlock({
  kind: 'action',
  owners: ['Code Office'],
  runs: runs('Code Office to invite the proposer of DP108 to the next meeting on 30 June 2020'),
});

/** Like the minutes of its sub-committee: initials in the list, 'CSC 15/01:', '; and' before the last decision alone. */
export const committeeMeeting: MeetingRecord = aRecord({
  body: styled('sub-committee', {
    code: 'CSC',
    name: 'Change Sub-Committee',
    shortName: 'CSC',
    actionPrefix: 'CSC',
    classification: 'White',
    statement: 'This document is classified as White: members may share it.',
    categories: [
      { name: 'Sub-Committee Chair', table: 'members' },
      { name: 'Large Suppliers', table: 'members' },
      { name: 'Other Participants', table: 'others' },
    ],
  }),
  meeting: {
    number: '15',
    reference: 'CSC_15_2605',
    date: '2020-05-26',
    startTime: '10:00',
    endTime: '11:10',
    venue: 'Teleconference',
    nextMeetingDate: '2020-06-30',
    state: 'draft',
  },
  attendance: [
    aPerson('Alison Berry', { initials: 'AB', category: 'Sub-Committee Chair' }),
    aPerson('Paul Sager', { initials: 'PS', category: 'Large Suppliers' }),
    aPerson('Simon Trew', { initials: 'ST', category: 'Large Suppliers' }),
    aPerson('Remy Olu', { initials: 'RO', category: 'Other Participants', organisation: 'Data Company' }),
    aPerson('Andy Noakes', { initials: 'AN', category: 'Other Participants', capacity: 'Proposer for DP094' }),
    aPerson('Marie Todd', { initials: 'MT', organisation: 'Data Company', state: 'apologies' }),
  ],
  items: [
    anItem(
      [
        aBlock({
          kind: 'paragraph',
          runs: [
            { text: 'No comments were received. The CSC ' },
            decided('APPROVED', 'APPROVED the minutes'),
            { text: ' as written.' },
          ],
        }),
      ],
      { number: '1', title: 'Welcome and Minutes' },
    ),
    anItem(
      [
        aBlock({ kind: 'heading', level: 1, runs: runs('DP094 Prepayment without coverage') }),
        aDecision('NOTED', 'the contents of the paper'),
        aDecision('SUPPORTED', 'the approach'),
        aDecision('AGREED', 'the proposal is ready to be converted'),
        invite,
      ],
      { number: '2', title: 'Draft Proposal Report' },
    ),
  ],
  references: { [invite.id]: 'CSC 15/01' },
});

/** A meeting in a style of which nothing is as usual. */
export const restyled = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  logo: logoImage,
  body: {
    ...record.body,
    houseStyle: {
      title: 'Minutes of the {short}',
      details: ['{number} ({reference})', '{times} on {date}', 'At {venue}', 'They are: {status}'],
      dateForm: 'weekday ordinal',
      timeForm: '12 hours',
      stateWords: { draft: 'Not agreed yet', approved: 'Agreed record' },
      attendance: [
        {
          holds: 'others',
          title: 'With them ({others})',
          columns: [
            { shows: 'name', head: 'Who' },
            { shows: 'initials', head: 'In.' },
            { shows: 'organisation', head: 'From' },
          ],
          rowEach: true,
        },
      ],
      outstanding: { title: 'Still to be done', head: ['No.', 'How it stands'] },
      header: { left: '{body}\n{reference}', centre: '', right: 'Kept by the clerk', onFirst: true },
      footer: { left: '{page}/{pages}', centre: '', right: 'Class: {class}\n{status}' },
      font: 'serif',
      headingColour: '#5b1f6b',
      accentColour: '#1f5f4b',
      logo: { image: logoHash, height: 15, align: 'right', description: 'The arms of the harbour' },
    },
  },
});

import type { Attendance } from '../domain/attendance.ts';
import type { FileItem, MeetingFile } from '../interchange/schema.ts';
import { action, bullet, decided, h, item, note, outstanding, p } from './blocks.ts';
import type { Calendar } from './calendar.ts';
import { panel } from './panel.ts';

const opening = (): FileItem[] => [
  item(
    '1',
    'Welcome and apologies',
    p(`The Panel Chair opened the twenty-third meeting of the Orchard Water Code Panel and noted that it was quorate. Jonas
      Weir had sent apologies; Martha Brand attended as his alternate. The Panel Chair welcomed Tess Okafor, who observes for
      Vale Council.`),
  ),
  item(
    '2',
    'Minutes and actions',
    p('The minutes of the twenty-second meeting had been circulated. The Panel APPROVED the minutes without change.', [
      'APPROVED',
      'the minutes without change',
    ]),
    outstanding(
      [['OWP22/01'], 'The notice boards at both mills have been repainted. Closed.'],
      [['OWP22/02', 'OWP21/06'], 'The Code Office awaits the answer of Vale Council. Carried forward.'],
    ),
  ),
];

const modifications = (on: Calendar): FileItem =>
  item(
    '3',
    'Modifications',
    h('WM029 ‘Rounding of meter readings’'),
    p(`The Code Manager presented the final report on WM029 ‘Rounding of meter readings’. Readings are rounded up to the next
      hundred gallons, which over a year adds about four days of water to the account of a small orchard. The modification
      rounds to the nearest hundred. Five of six answers to the consultation were in favour.`),
    p(`A Grower Member asked what the change would cost. The Water Company Member’s alternate put it at less than one part in
      a thousand of what is charged, and did not object.`),
    decided('APPROVED', 'WM029 under self-governance'),
    decided('AGREED', `that it takes effect on ${on.long(42)}`),
    action('OWP23/01', {
      by: ['Code Office'],
      to: `to publish the changed text of the Code by ${on.long(7)}`,
      due: { date: on.day(7) },
    }),
    h('WM031 ‘Reading meters by radio’'),
    p(`The Panel considered the initial report on WM031 ‘Reading meters by radio’, converted from WP031 on the recommendation
      of the Channel and Metering Group.`),
    p(`The Deputy Chair asked what would become of a reading that is not received at all. The Code Manager answered that the
      draft lets the reading of the same month last year stand in, once and not twice running. The Deputy Chair would rather
      have the meter visited, and two members agreed with him.`),
    bullet('Growers should be asked which of the two they prefer.'),
    bullet('The Water Company should say what a visit costs.'),
    decided('AGREED', 'that WM031 goes to consultation for three weeks'),
    decided('DEFERRED', 'the question of missing readings until the answers are in'),
    action('OWP23/02', {
      by: ['Jonas Weir'],
      to: 'to give the cost of a visit to a meter within ten working days',
      due: { workingDays: 10 },
    }),
  );

const business = (on: Calendar): FileItem[] => [
  item(
    '4',
    'Reports from groups',
    p(`The Code Manager gave a verbal report on the twelfth meeting of the Channel and Metering Group. It had asked for two
      years in which to change the locks on the sluices (WP036), and had found that frost nights (WP034) can’t be met by the
      upper channel alone.`),
    p(`A Grower Member reminded the Panel that the seat of the third grower has now been vacant for two meetings.`),
    decided('NOTED', 'the report of the Channel and Metering Group'),
    action('OWP23/03', {
      by: ['Bridget Foxley'],
      to: `to ask the growers of the east bank for a candidate by ${on.long(-2)}`,
      due: { date: on.day(-2) },
    }),
  ),
  {
    ...item(
      '5',
      'Code Office business',
      p(`The Code Manager presented the budget of the Code Office for the coming year: £212,400, against £205,900 this year.
        The increase is due to the rent of the mill loft, where a new lease is being negotiated.`),
      p('The Panel Chair asked that the landlord not learn how far the Panel is ready to go. Members agreed.'),
      decided('APPROVED', 'the budget of £212,400'),
      decided('AGREED', 'that the rent may rise to £1,450 a month, and no further'),
      action('OWP23/04', {
        by: ['Ruth Calder'],
        to: `to bring the lease to the next meeting on ${on.long(14)}`,
        due: { meeting: 'next' },
      }),
      decided(
        'RATIFIED',
        `the action of the Panel Chair of ${on.long(-20)}, by which the flood fund lent £900 for sandbags`,
      ),
      note(`Post-meeting note (${on.long(-12)}): the fund has been repaid in full.`),
    ),
    confidential: true,
  },
  item(
    '6',
    'Any other business and next meeting',
    p(`Piers Hallam asked that papers come a full week before the meeting. The Code Manager apologised for the lateness of the
      last set.`),
    decided('AGREED', 'that papers are sent seven days before each meeting'),
    p(`The next meeting is on ${on.long(14)}. The Panel Chair closed the meeting at 15:35.`),
  ),
];

const at =
  (category: string) =>
  (name: string, organisation?: string, more: Partial<Attendance> = {}): Omit<Attendance, 'id'> => ({
    name,
    category,
    ...(organisation === undefined ? {} : { organisation }),
    state: 'present',
    ...more,
  });

const attendance = (): Omit<Attendance, 'id'>[] => [
  at('Panel Chair')('Margaret Oyelaran', undefined, { capacity: 'Chair' }),
  at('Grower Members')('Priya Nandakumar', 'Longmeadow Fruit'),
  at('Grower Members')('Bridget Foxley', 'Foxley Estates'),
  at('Water Company Member')('Martha Brand', 'Tarrow Water', {
    capacity: 'alternate for Jonas Weir',
    qualifier: 'Alternate',
  }),
  at('Independent Members')('Piers Hallam', undefined, { capacity: 'Deputy Chair' }),
  at('Code Office')('Ruth Calder', 'Code Office', { capacity: 'Code Manager' }),
  at('Code Office')('Hanna Lindqvist', 'Code Office', { capacity: 'Meeting Secretary' }),
  at('Guests')('Tess Okafor', 'Vale Council', { capacity: 'Observer' }),
  at('Water Company Member')('Jonas Weir', 'Tarrow Water', { state: 'apologies' }),
];

/** The twenty-third meeting of the Panel, two weeks back: its minutes are a draft that nobody has seen yet. */
export const panel23 = (on: Calendar): MeetingFile => ({
  format: 'minutebook-meeting/1',
  body: panel.body,
  meeting: {
    number: '23',
    reference: on.reference('OWP_23', -14),
    date: on.day(-14),
    startTime: '14:00',
    endTime: '15:35',
    venue: 'The Mill Loft, Tarrow Bridge',
    nextMeetingDate: on.day(14),
    state: 'draft',
  },
  attendance: attendance(),
  matters: [
    { code: 'WM029', title: 'Rounding of meter readings' },
    { code: 'WM031', title: 'Reading meters by radio' },
  ],
  agenda: [...opening(), modifications(on), ...business(on)],
});

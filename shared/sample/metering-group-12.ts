import type { FileItem, MeetingFile } from '../interchange/schema.ts';
import { action, bullet, decided, h, item, note, outstanding, p, seenBy, table } from './blocks.ts';
import type { Calendar } from './calendar.ts';
import { meteringGroup } from './metering-group.ts';
import { apologies, group, inPart } from './metering-group-people.ts';

const opening = (): FileItem[] => [
  item(
    '1',
    'Welcome, apologies and interests',
    p(`The Chair welcomed Members to the twelfth meeting. Apologies had come from Ewan Tull, for whom Siân Breck (Perry Bank
      Orchard) stood in. No interests were declared.`),
  ),
  item(
    '2',
    'Minutes of the last meeting',
    p(
      'No comments had been received on the minutes of the eleventh meeting. The CMG APPROVED the minutes as written.',
      ['APPROVED', 'the minutes as written'],
    ),
  ),
  item(
    '3',
    'Actions outstanding',
    outstanding(
      [['CMG 11/01'], 'The text was sent to the Panel before it was due. Closed.'],
      [['CMG 11/02'], 'Sent a week late, to 64 growers; 41 have answered (see item 4.2). Closed.'],
      [['CMG 11/03'], 'There was no frost in the month, and so nothing to measure. Carried forward.'],
      [['CMG 10/03', 'CMG 10/04'], 'The lower channel has been walked; the map follows. Closed.'],
    ),
    p(
      `CMG member (DA) remarked that a request sent a week late had left growers only ten days for their answer. The CMG
        NOTED the progress made and AGREED that requests are to stay open for three weeks.`,
      ['NOTED', 'the progress made'],
      ['AGREED', 'that requests are to stay open for three weeks'],
    ),
  ),
];

const ready = (on: Calendar): FileItem =>
  item(
    '4.1',
    'Ready to go forward',
    h('WP036 ‘Shared keys for sluices’'),
    p('The CMG considered the first report on WP036 ‘Shared keys for sluices’.'),
    p(`Code Office (AY) had tried a single key on six sluices for a month. The wardens’ round had become shorter by
      forty minutes, and nobody had been locked out. A key had been lost once; it was found in a lunch box.`),
    p(`CMG member (SB) spoke for the small orchards, who would like to hold one key for each holding. CMG member (PN) saw
      no harm in that as long as each key is numbered and its holder is on a list.`),
    p(
      'Tarrow Water (MBe) asked for two years in which to change the locks, beginning with those that are rusted anyway.',
    ),
    decided('AGREED', 'that WP036 is ready to be converted to a modification'),
    decided('AGREED', 'that every key is numbered, and its holder listed by the Code Office'),
    decided('RECOMMENDED', 'to the Panel that the locks be changed within two years'),
    action('CMG 12/01', {
      by: ['Code Office'],
      to: 'to draft the list of key holders for the next meeting',
      due: { meeting: 'next' },
    }),
    action('CMG 12/02', {
      by: ['Tarrow Water'],
      to: `to say by ${on.long(-7)} which locks are rusted`,
      due: { date: on.day(-7) },
    }),
  );

const inDevelopment = (on: Calendar): FileItem =>
  item(
    '4.2',
    'Still in development',
    h('WP034 ‘Frost nights’'),
    p(`Code Office (TF) presented the answers to the request for information. Of 64 growers 41 had answered:`),
    bullet('17 sprinkle on frosty nights, and 9 more would if it did not cost so much'),
    bullet('all but three of them take their water from the upper channel'),
    bullet('the median holding has 14 sprinklers, the largest 120'),
    p(`The Proposer (KR) drew the conclusion that about 300 sprinklers would want to run on the same night, where the
      channel can feed forty. CMG member (OD’A) thought that cider fruit, which blossoms later, might take a later turn.`),
    p(`River Tarrow Trust (CM) repeated that the trout ladder must stay wet, and offered to lend a gauge of its own.`),
    decided('AGREED', 'that turns by blossom time should be worked out before prices are talked of'),
    action('CMG 12/03', {
      by: ['Orla D’Arcy', 'Ewan Tull'],
      to: `to propose an order of turns by kind of fruit, by ${on.long(14)}`,
      due: { date: on.day(14) },
    }),
    action('CMG 12/04', {
      by: ['Celia Marsh'],
      to: 'to lend the gauge of the Trust once the ladder has been cleared',
      due: { words: 'once the ladder has been cleared' },
    }),
    note(`Post-meeting note (${on.long(-24)}): the Trust has cleared the ladder, and the gauge has
      been hung.`),
  );

const sluice = (on: Calendar): FileItem =>
  item(
    '6',
    'Gauge at Nether Sluice',
    p(`Tarrow Water (MBr) reported that the needle had been straightened twice, and had bent again within days each time. The
      gauge is 58 years old, and its maker no longer exists.`),
    ...seenBy(
      'confidential',
      p(`Three offers had been received for a new gauge. Hollin & Sons asked for £4,150, Wetherby Instruments for £3,980, and
        Brass Bros for £6,200. Members thought Hollin & Sons the better maker, and the difference small.`),
      decided('AGREED', 'to take the offer of Hollin & Sons, and to pay no more than £4,300'),
      action('CMG 12/05', {
        by: ['Ruth Calder'],
        to: `to accept the offer of Hollin & Sons by ${on.long(-21)}`,
        due: { date: on.day(-21) },
      }),
    ),
    ...seenBy('public', p('Members agreed to replace the gauge. Details are in the confidential minutes.')),
    decided('NOTED', 'that readings of Nether Sluice are estimated until the new gauge is in place'),
  );

const others = (on: Calendar): FileItem[] => [
  item(
    '4.3',
    'New proposals',
    h('WP037 ‘One form for reports of leaks’'),
    p(`WP037 was raised by Siân Breck of Perry Bank Orchard. A leak is reported to Tarrow Water, to the Code Office and to the
      neighbour below, each on a form of its own and none of them with a place for a sketch.`),
    decided('NOTED', 'that WP037 had been raised'),
  ),
  item(
    '5',
    'Metering report',
    p('Tarrow Water (MBr) presented the readings of the month, in thousands of gallons.'),
    table(
      ['Gauge', 'This month', 'Month before', 'Remarks'],
      ['Upper channel', '437', '412', 'dry fortnight'],
      ['Mill leat', '185', '187', 'within the allowance'],
      ['Nether Sluice', '120', '96', 'estimated, see item 6'],
    ),
    decided('NOTED', 'the report'),
  ),
  sluice(on),
  item(
    '7',
    'Any other business and next meeting',
    p(`CMG member (PN) asked whether the group might meet once a year at the sluices themselves. The Chair thought it a good
      use of a fine morning, and will look for a day in the summer.`),
    p(`The next meeting is on ${on.long(0)}. The Chair closed the meeting at 12:10.`),
  ),
];

/** The twelfth meeting of the group, four weeks back: its minutes are out, and wait to be approved at the thirteenth. */
export const meteringGroup12 = (on: Calendar): MeetingFile => ({
  format: 'minutebook-meeting/1',
  body: meteringGroup.body,
  meeting: {
    number: '12',
    reference: on.reference('CMG_12', -28),
    date: on.day(-28),
    startTime: '10:00',
    endTime: '12:10',
    venue: 'The Packing House, Longmeadow',
    nextMeetingDate: on.day(0),
    state: 'circulated',
  },
  attendance: [
    group.ruth,
    group.dominic,
    group.priya,
    group.sian,
    group.orla,
    group.marcus,
    group.martha,
    group.hanna,
    group.tobias,
    group.amina,
    group.celia,
    inPart(group.kit),
    apologies(group.ewan),
  ],
  matters: [
    { code: 'WP036', title: 'Shared keys for sluices' },
    { code: 'WP034', title: 'Frost nights' },
    { code: 'WP037', title: 'One form for reports of leaks' },
  ],
  agenda: [...opening(), item('4', 'Water proposals'), ready(on), inDevelopment(on), ...others(on)],
});

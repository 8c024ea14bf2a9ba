import type { FileItem, MeetingFile } from '../interchange/schema.ts';
import { action, bullet, decided, h, item, outstanding, p, table } from './blocks.ts';
import type { Calendar } from './calendar.ts';
import { meteringGroup } from './metering-group.ts';
import { apologies, group, inPart } from './metering-group-people.ts';

const opening = (): FileItem[] => [
  item(
    '1',
    'Welcome, apologies and interests',
    p(`The Chair welcomed Members to the eleventh meeting of the Channel and Metering Group (CMG). Apologies had been
      received from Orla D’Arcy (Blackpot Cider).`),
    p(`CMG member (PN) declared that Longmeadow Fruit had lent its lower orchard for the trial under WP031. The Chair was
      content for the member to speak on the item, and asked her to take no part in the decision.`),
  ),
  item(
    '2',
    'Minutes of the last meeting',
    p(
      `The Chair confirmed that one comment had come on the minutes of the tenth meeting, from CMG member (DA), and that
        it had been taken in. The CMG APPROVED the minutes as amended.`,
      ['APPROVED', 'the minutes as amended'],
    ),
  ),
  item(
    '3',
    'Actions outstanding',
    p('Code Office (TF) took Members through the actions that were still open from earlier meetings.'),
    outstanding(
      [['CMG 10/01'], 'The list of gauges without a lock has been sent to all Members. Closed.'],
      [
        ['CMG 10/03', 'CMG 10/04'],
        'The upper channel has been walked; the lower one follows once the mud has dried. Open.',
      ],
    ),
    decided('NOTED', 'the progress made'),
  ),
];

const ready = (on: Calendar): FileItem =>
  item(
    '4.1',
    'Ready to go forward',
    h('WP031 ‘Reading meters by radio’'),
    p('The CMG considered the report on WP031 ‘Reading meters by radio’.'),
    p(`Code Office (AY) reminded Members that the meters on the Code’s channels are read by hand on the first Monday of the
      month, and that in a wet month as many as one in nine can’t be reached on foot. Twelve meters in the lower orchard at
      Longmeadow had been read by radio for ten weeks beside the usual round, with these results:`),
    bullet('Of 1,680 readings all but two arrived on the day on which they were taken.'),
    bullet('Both came from one meter behind a tin shed; moving its aerial by a yard cured it.', 1),
    bullet('No reading differed from the one taken by hand by more than the width of the needle.'),
    p(`CMG member (ET) asked who would pay for the batteries on a holding with a single meter. Tarrow Water (MBe) answered
      that a battery lasts four years and would be changed on the visit at which the washer is changed, so that there would
      be no charge of its own.`),
    p(`CMG member (DA) supported the proposal, provided that a grower may still send in a reading by hand where a radio
      reading is doubted. Members were of one mind that the text should say so.`),
    decided('AGREED', 'that WP031 is ready to be converted to a modification'),
    decided('RECOMMENDED', 'to the Panel that the modification should go to consultation'),
    action('CMG 11/01', {
      by: ['Code Office'],
      to: `to write a right to send in a reading by hand into the text of WP031, and to send the text to the Panel by
        ${on.long(-42)}`,
      due: { date: on.day(-42) },
    }),
  );

const inDevelopment = (on: Calendar): FileItem =>
  item(
    '4.2',
    'Still in development',
    h('WP034 ‘Frost nights’'),
    p(`The Proposer (KR) introduced the problem. On a frosty night in blossom time water sprinkled until sunrise keeps the
      buds alive, but the Code counts every gallon above the night allowance as though it had been taken at noon. Three such
      nights had cost Brook Cottage Nursery more than its water for the whole of last summer.`),
    p(`Tarrow Water (MBe) saw the need, and put a limit to it: the upper channel can feed about forty sprinklers at once.
      Anything beyond that would draw the mill pond below its mark.`),
    p(`River Tarrow Trust (CM) asked that the trout ladder at Nether Sluice be kept wet whatever was agreed. CMG member (PN)
      thought that a list of holdings, each with its turn, might be simpler than a price.`),
    decided('AGREED', 'that further work is needed to show how many holdings are affected'),
    action('CMG 11/02', {
      by: ['Kit Rowan', 'Code Office'],
      to: `to send a request for information on frost nights to all growers by ${on.long(-49)}`,
      due: { date: on.day(-49) },
    }),
    action('CMG 11/03', {
      by: ['Tarrow Water'],
      to: 'to measure the draw on the upper channel with forty sprinklers running, and to report to the next meeting',
      due: { meeting: 'next' },
    }),
  );

const others = (on: Calendar): FileItem[] => [
  item(
    '4.3',
    'New proposals',
    p('One proposal had been raised since the last meeting.'),
    h('WP036 ‘Shared keys for sluices’'),
    p(`WP036 was raised by Ewan Tull of Tull Hill Orchard. There are 31 sluices on the channels and 19 kinds of padlock; the
      duty warden carries a ring of keys that weighs as much as a bag of sugar. A first report will come to the next
      meeting.`),
    decided('NOTED', 'that WP036 had been raised'),
  ),
  item(
    '5',
    'Metering report',
    p('Tarrow Water (MBr) presented the readings of the month, in thousands of gallons.'),
    table(
      ['Gauge', 'This month', 'Month before', 'Remarks'],
      ['Upper channel', '412', '398', 'within the allowance'],
      ['Mill leat', '187', '190', 'within the allowance'],
      ['Nether Sluice', '96', '131', 'needle sticks below 40'],
    ),
    p(`CMG member (ET) doubted the figure for Nether Sluice, since two of the holdings below it had been watering as usual.
      Tarrow Water (MBr) had found the needle bent, and could not say for how long it had been so.`),
    decided('NOTED', 'the report, but for the figure of Nether Sluice'),
    action('CMG 11/04', {
      by: ['Martha Brand'],
      to: `to straighten or replace the needle at Nether Sluice by ${on.long(-42)}`,
      due: { date: on.day(-42) },
    }),
  ),
  item(
    '6',
    'Any other business and next meeting',
    p(`There was no other business. The next meeting is on ${on.long(-28)}. The Chair thanked Members and closed the meeting
      at 11:50.`),
  ),
];

/** The eleventh meeting of the group, eight weeks back: its minutes are approved. */
export const meteringGroup11 = (on: Calendar): MeetingFile => ({
  format: 'minutebook-meeting/1',
  body: meteringGroup.body,
  meeting: {
    number: '11',
    reference: on.reference('CMG_11', -56),
    date: on.day(-56),
    startTime: '10:00',
    endTime: '11:50',
    venue: 'The Packing House, Longmeadow',
    nextMeetingDate: on.day(-28),
    state: 'approved',
  },
  attendance: [
    group.ruth,
    group.dominic,
    group.priya,
    group.ewan,
    group.marcus,
    group.martha,
    group.hanna,
    group.tobias,
    group.amina,
    group.celia,
    inPart(group.kit),
    apologies(group.orla),
  ],
  matters: [
    { code: 'WP031', title: 'Reading meters by radio' },
    { code: 'WP034', title: 'Frost nights' },
    { code: 'WP036', title: 'Shared keys for sluices' },
  ],
  agenda: [...opening(), item('4', 'Water proposals'), ready(on), inDevelopment(on), ...others(on)],
});

/** What the record says of an item like the others. */
export const businessAs = (number: number): object[] => [
  { kind: 'paragraph', text: `The Board Chair (ME) said what is to be done about business ${number}.` },
  { kind: 'decision', verb: 'AGREED', text: `to do it by boat ${number}` },
];

const event = (person: string, change: 'arrived' | 'left', time: string, text: string): object => ({
  kind: 'attendanceEvent',
  person,
  change,
  time,
  text,
});

const INTEREST = 'Ben Marsh declared an interest (holds shares in the yard) and left the meeting for this item.';

/** What the record has to say of each item that is not like the others. Numbers of actions run in document order. */
export const MINUTES: Readonly<Record<string, readonly object[]>> = {
  '1': [
    event('SL', 'arrived', '10:05', 'Sam Lowe joined the meeting at 10:05.'),
    { kind: 'decision', verb: 'AGREED', text: 'the minutes of meeting 3' },
  ],
  '2': [
    { kind: 'interest', person: 'BM', outcome: 'left', text: INTEREST },
    { kind: 'decision', verb: 'AGREED', text: 'the price of the yard' },
    {
      kind: 'vote',
      for: { count: 2 },
      against: { count: 1 },
      abstained: { count: 0 },
      text: 'Vote: 2 for, 1 against and 0 abstained.',
    },
  ],
  '3': [
    event('IB', 'left', '10:20', 'Ida Brook left the meeting at 10:20.'),
    event('SL', 'left', '10:21', 'Sam Lowe left the meeting at 10:21.'),
    { kind: 'paragraph', text: 'From 10:21 the meeting was no longer quorate.' },
    { kind: 'decision', verb: 'AGREED', text: 'to go on without a quorum' },
    event('IB', 'arrived', '10:40', 'Ida Brook joined the meeting at 10:40.'),
    { kind: 'paragraph', text: 'From 10:40 the meeting was quorate again.' },
  ],
  '4': [
    { kind: 'paragraph', text: 'The claim of a passenger was read out.' },
    { kind: 'decision', verb: 'AGREED', text: 'to pay' },
    { kind: 'paragraph', text: 'A claim was considered.', visibility: 'public' },
  ],
  '5': [{ kind: 'paragraph', text: 'This item was deferred.' }],
  '6': [
    { kind: 'decision', verb: 'NOTED', text: 'the report' },
    {
      kind: 'action',
      reference: 'AT 4/01',
      owners: ['BM'],
      due: { date: '2027-06-01' },
      text: 'to count the buoys by 1 June 2027',
    },
  ],
  '7': [
    {
      kind: 'action',
      reference: 'AT 4/02',
      owners: ['IB'],
      due: { date: '2027-06-30' },
      text: 'to paint the slip by 30 June 2027',
    },
  ],
  '25.1': [{ kind: 'decision', verb: 'NOTED', text: 'the drifting buoy' }],
};

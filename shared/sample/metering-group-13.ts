import type { Item } from '../domain/item.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Paper } from '../domain/paper.ts';
import { type PlannedItem, planAgenda } from '../domain/standing-items.ts';
import type { Calendar } from './calendar.ts';
import { meteringGroup } from './metering-group.ts';
import { apologies, group, type SampleAttendance } from './metering-group-people.ts';

/** An item of its agenda, and what is planned of it. */
type PlannedSampleItem = PlannedItem & Pick<Item, 'confidential' | 'purpose' | 'presenter' | 'plannedMinutes'>;

/** A meeting that is about to begin. */
export type PlannedMeeting = {
  readonly bodyCode: string;
  readonly meeting: Omit<Meeting, 'id' | 'bodyId'>;
  readonly agenda: readonly PlannedSampleItem[];
  readonly attendance: readonly SampleAttendance[];
  readonly papers: readonly SamplePaper[];
};

/** A paper as it would be pasted, the number of its item, and what it says of itself. */
export type SamplePaper = Pick<Paper, 'date' | 'version' | 'author' | 'classification'> & {
  readonly under: string;
  readonly words: string;
};

const PLANNED: Readonly<Record<string, Omit<PlannedSampleItem, keyof PlannedItem>>> = {
  1: { plannedMinutes: 5, presenter: 'Ruth Calder' },
  2: { plannedMinutes: 5, purpose: 'For Approval' },
  3: { plannedMinutes: 15, presenter: 'Hanna Lindqvist' },
  4.1: { plannedMinutes: 25, presenter: 'Amina Yusuf', purpose: 'For Decision' },
  4.2: { plannedMinutes: 15, presenter: 'Amina Yusuf', purpose: 'For Discussion' },
  4.3: { plannedMinutes: 15, presenter: 'Tobias Fenn', purpose: 'For Discussion' },
  5: { plannedMinutes: 10, presenter: 'Marcus Bell', purpose: 'For Information' },
  6: { plannedMinutes: 15, presenter: 'Ruth Calder', purpose: 'For Decision', confidential: true },
  7: { plannedMinutes: 5 },
};

const agenda = (): PlannedMeeting['agenda'] => {
  const { standingItems } = meteringGroup.rules;
  const titles = [...standingItems.slice(0, -1), 'Contract for the gauge at Nether Sluice', ...standingItems.slice(-1)];
  return planAgenda(titles).map((item) => ({ ...item, ...PLANNED[item.number] }));
};

const papers = (on: Calendar): SamplePaper[] => [
  {
    under: '4.1',
    words: `${on.reference('CMG_13', 0)}_01 WP036 Shared keys for sluices: second report (For Decision)
NOTE the report
AGREE that a lost key is reported within a day
RECOMMEND to the Panel that WP036 takes effect in the spring`,
    date: on.day(-6),
    version: '0.2',
    author: 'Code Office',
    classification: 'Green',
  },
  {
    under: '5',
    words: `${on.reference('CMG_13', 0)}_02 Meters read in the last four weeks (For Information)
NOTE the figures`,
    author: 'Tarrow Water',
    classification: 'White',
  },
  {
    under: '6',
    words: `${on.reference('CMG_13', 0)}_03 Offers for the gauge at Nether Sluice (For Decision)
APPROVE the offer of the second bidder`,
    classification: 'Red',
  },
];

/** The thirteenth meeting of the group, today: agenda set, those in the room ticked, two seats not marked yet. */
export const meteringGroup13 = (on: Calendar): PlannedMeeting => ({
  bodyCode: meteringGroup.body.code,
  meeting: {
    number: '13',
    reference: on.reference('CMG_13', 0),
    date: on.day(0),
    startTime: '10:00',
    venue: 'The Packing House, Longmeadow',
    nextMeetingDate: on.day(28),
    state: 'planned',
  },
  agenda: agenda(),
  attendance: [
    group.ruth,
    group.priya,
    group.ewan,
    group.orla,
    group.marcus,
    group.martha,
    group.hanna,
    group.tobias,
    group.amina,
    group.kit,
    apologies(group.dominic),
  ],
  papers: papers(on),
});

import { usualDeadlines } from '../domain/deadline.ts';
import { usualLists } from '../domain/distribution-list.ts';
import { listIdSchema } from '../ids.ts';
import type { SampleBody } from './sample-body.ts';

const CLASSES = ['White', 'Green', 'Amber', 'Red'];

const LISTS = [
  listIdSchema.parse('01890a5d-ac96-7000-8000-000000000001'),
  listIdSchema.parse('01890a5d-ac96-7000-8000-000000000002'),
] as const;

/** The working group of the sample: joins decisions as a list, shows initials, no label before an action. */
export const meteringGroup: SampleBody = {
  parent: 'OWP',
  body: {
    code: 'CMG',
    name: 'Channel and Metering Group',
    shortName: 'CMG',
    actionPattern: '{prefix} {meeting}/{seq:2}',
    actionPrefix: 'CMG',
    actionLabel: '',
    verbs: ['AGREED', 'APPROVED', 'NOTED', 'RECOMMENDED'],
    decisionJoin: 'last-and',
    initials: true,
    classification: 'White',
    statement:
      'This document is White under the Orchard Water Code: anybody may read it and pass it on, with the name of its source.',
    matterPatterns: ['WP\\d{3}'],
    categories: [
      { name: 'Group Chair', table: 'members' },
      { name: 'Large Orchards', table: 'members' },
      { name: 'Small Orchards', table: 'members' },
      { name: 'Cider Makers', table: 'members' },
      { name: 'Tarrow Water', table: 'members' },
      { name: 'Other Participants', table: 'others' },
    ],
  },
  rules: {
    deadlines: [...usualDeadlines],
    quorum: {
      needed: { numerator: 1, denominator: 2 },
      of: 'filled seats',
      minimumPerCategory: [{ category: 'Tarrow Water', number: 1 }],
      needsChair: true,
      remoteCounts: true,
    },
    classes: CLASSES,
    lists: usualLists(CLASSES, LISTS),
    standingItems: [
      'Welcome, apologies and interests',
      'Minutes of the last meeting',
      'Actions outstanding',
      'Water proposals',
      '- Ready to go forward',
      '- Still in development',
      '- New proposals',
      'Metering report',
      'Any other business and next meeting',
    ],
    modules: [
      { name: 'minutes', text: 'No comments had come in on the minutes of the last meeting. APPROVED as written.' },
      { name: 'report', text: 'The CMG considered the [first] report on [proposal].\nNOTED the progress made' },
      { name: 'ready', text: 'AGREED that [proposal] is ready to be converted to a modification' },
      {
        name: 'close',
        text: 'There was no other business. The Chair thanked everybody and closed the meeting at [time].',
      },
    ],
    words: ['leat', 'penstock', 'perry'],
  },
  seats: [
    { person: 'Ruth Calder', category: 'Group Chair', role: 'chair' },
    { person: 'Dominic Ashby', category: 'Large Orchards', role: 'member', voting: true },
    { person: 'Priya Nandakumar', category: 'Large Orchards', role: 'member', voting: true },
    { person: 'Ewan Tull', category: 'Small Orchards', role: 'member', voting: true },
    { person: 'Siân Breck', category: 'Small Orchards', role: 'alternate' },
    { category: 'Small Orchards', role: 'member', voting: true },
    { person: 'Walter Hobbs', category: 'Cider Makers', role: 'member', voting: true, from: -1120, to: -150 },
    { person: 'Orla D’Arcy', category: 'Cider Makers', role: 'member', voting: true, from: -149 },
    { person: 'Marcus Bell', category: 'Tarrow Water', role: 'member', voting: true },
    { person: 'Martha Brand', category: 'Tarrow Water', role: 'member' },
    { person: 'Hanna Lindqvist', category: 'Other Participants', role: 'secretary' },
    { person: 'Tobias Fenn', category: 'Other Participants', role: 'member' },
    { person: 'Amina Yusuf', category: 'Other Participants', role: 'member' },
    { person: 'Celia Marsh', category: 'Other Participants', role: 'observer' },
  ],
};

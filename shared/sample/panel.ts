import { usualDeadlines } from '../domain/deadline.ts';
import type { SampleBody } from './sample-body.ts';

/** The governing body of the sample: 'and' on every bullet, no initials, a label before each action. */
export const panel: SampleBody = {
  body: {
    code: 'OWP',
    name: 'Orchard Water Code Panel',
    shortName: 'Panel',
    actionPattern: '{prefix}{meeting}/{seq:2}',
    actionPrefix: 'OWP',
    actionLabel: 'ACTION',
    verbs: ['AGREED', 'APPROVED', 'DEFERRED', 'NOTED', 'RATIFIED', 'REJECTED'],
    decisionJoin: 'each-and',
    initials: false,
    classification: 'Green',
    statement:
      'This document is Green under the Orchard Water Code: it may be shared inside the parties to the Code, and is not to be published.',
    matterPatterns: ['WM\\d{3}', 'WP\\d{3}'],
    categories: [
      { name: 'Panel Chair', table: 'members' },
      { name: 'Grower Members', table: 'members' },
      { name: 'Water Company Member', table: 'members' },
      { name: 'Independent Members', table: 'members' },
      { name: 'Code Office', table: 'others' },
      { name: 'Guests', table: 'others' },
    ],
  },
  rules: {
    deadlines: [...usualDeadlines],
    quorum: {
      needed: { number: 4 },
      of: 'seats',
      minimumPerCategory: [{ category: 'Grower Members', number: 1 }],
      needsChair: true,
      remoteCounts: false,
    },
    classes: ['White', 'Green', 'Amber', 'Red'],
    standingItems: [
      'Welcome and apologies',
      'Minutes and actions',
      'Modifications',
      'Reports from groups',
      'Code Office business',
      'Any other business and next meeting',
    ],
    modules: [
      { name: 'quorate', text: 'The Panel Chair opened the meeting and noted that it was quorate.' },
      {
        name: 'final',
        text: 'The Code Manager presented the final report on [modification].\nAPPROVED [modification]',
      },
    ],
    words: ['leat', 'penstock'],
  },
  seats: [
    { person: 'Margaret Oyelaran', category: 'Panel Chair', role: 'chair' },
    { person: 'Piers Hallam', category: 'Independent Members', role: 'deputy', voting: true },
    { person: 'Priya Nandakumar', category: 'Grower Members', role: 'member', voting: true },
    { person: 'Bridget Foxley', category: 'Grower Members', role: 'member', voting: true },
    { category: 'Grower Members', role: 'member', voting: true },
    { person: 'Jonas Weir', category: 'Water Company Member', role: 'member', voting: true },
    { person: 'Martha Brand', category: 'Water Company Member', role: 'alternate' },
    { person: 'Ruth Calder', category: 'Code Office', role: 'member' },
    { person: 'Hanna Lindqvist', category: 'Code Office', role: 'secretary' },
    { person: 'Tess Okafor', category: 'Guests', role: 'observer' },
  ],
};

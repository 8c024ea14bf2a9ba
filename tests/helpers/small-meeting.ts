import type { MeetingFile } from '../../shared/interchange/schema.ts';

/** A meeting of a few lines, of an invented body, with one action and one confidential item. */
export const smallMeeting = (number = '7'): MeetingFile => ({
  format: 'minutebook-meeting/1',
  body: {
    code: 'HWG',
    name: 'Harbour Works Group',
    shortName: 'HWG',
    actionPattern: '{prefix} {meeting}/{seq:2}',
    actionPrefix: 'HWG',
    actionLabel: 'ACTION',
    verbs: ['AGREED', 'NOTED'],
    decisionJoin: 'last-and',
    initials: true,
    matterPatterns: ['HW\\d{3}'],
    categories: [{ name: 'Berth holders', table: 'members' }],
  },
  meeting: { number, date: '2026-03-12', state: 'draft' },
  attendance: [{ name: 'Orla Penhale', initials: 'OP', category: 'Berth holders', state: 'present' }],
  matters: [],
  agenda: [
    {
      number: '1',
      title: 'The slipway',
      blocks: [
        { kind: 'paragraph', text: 'The members looked at the drawings of the slipway.' },
        { kind: 'decision', verb: 'AGREED', text: 'to mend the slipway before the summer' },
        {
          kind: 'action',
          reference: `HWG ${number}/01`,
          text: 'Orla Penhale to ask for three offers',
          owners: ['Orla Penhale'],
        },
      ],
    },
    {
      number: '2',
      title: 'The lease',
      confidential: true,
      blocks: [{ kind: 'paragraph', text: 'Terms were discussed.' }],
    },
  ],
});

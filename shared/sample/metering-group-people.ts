import type { Attendance } from '../domain/attendance.ts';

export type SampleAttendance = Omit<Attendance, 'id'>;

const at =
  (category: string, organisation: string) =>
  (name: string, initials: string, more: Partial<SampleAttendance> = {}): SampleAttendance => ({
    name,
    initials,
    category,
    organisation,
    state: 'present',
    ...more,
  });

const office = at('Other Participants', 'Code Office');

/** Those who come to the group, each by a function that says how it was at one meeting. */
export const group = {
  ruth: at('Group Chair', 'Code Office')('Ruth Calder', 'RC', { capacity: 'Chair' }),
  dominic: at('Large Orchards', 'Ashby & Daughters')('Dominic Ashby', 'DA'),
  priya: at('Large Orchards', 'Longmeadow Fruit')('Priya Nandakumar', 'PN'),
  ewan: at('Small Orchards', 'Tull Hill Orchard')('Ewan Tull', 'ET'),
  sian: at('Small Orchards', 'Perry Bank Orchard')('Siân Breck', 'SB', {
    capacity: 'alternate for Ewan Tull',
    qualifier: 'Alternate',
  }),
  orla: at('Cider Makers', 'Blackpot Cider')('Orla D’Arcy', 'OD’A'),
  marcus: at('Tarrow Water', 'Tarrow Water')('Marcus Bell', 'MBe'),
  martha: at('Tarrow Water', 'Tarrow Water')('Martha Brand', 'MBr'),
  hanna: office('Hanna Lindqvist', 'HL', { capacity: 'Meeting Secretary' }),
  tobias: office('Tobias Fenn', 'TF'),
  amina: office('Amina Yusuf', 'AY'),
  celia: at('Other Participants', 'River Tarrow Trust')('Celia Marsh', 'CM', { capacity: 'Observer' }),
  kit: at('Other Participants', 'Brook Cottage Nursery')('Kit Rowan', 'KR', { capacity: 'Proposer for WP034' }),
} as const;

/** Somebody who could not come and said so. */
export const apologies = (person: SampleAttendance): SampleAttendance => ({ ...person, state: 'apologies' });

/** Somebody who was there for a part of the meeting. */
export const inPart = (person: SampleAttendance): SampleAttendance => ({ ...person, qualifier: 'part' });

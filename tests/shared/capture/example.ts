import type { CaptureContext } from '../../../shared/capture/context.ts';
import type { KnownMatters } from '../../../shared/capture/matters-in-text.ts';
import type { CapturePerson } from '../../../shared/capture/people.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import { attendanceIdSchema } from '../../../shared/ids.ts';

const person = (number: number, name: string, more: Omit<CapturePerson, 'id' | 'name'> = {}): CapturePerson => ({
  id: attendanceIdSchema.parse(`0192f0c0-0000-7000-8000-00000000000${number}`),
  name,
  ...more,
});

/** The people of the meeting; two of them share initials, so that nobody is called by them. */
export const [ada, otto, nora, lena, sam, basil, bess] = [
  person(1, 'Ada Winterbourne', { initials: 'AW', category: 'Weir Board Chair', organisation: 'LOCKSEC' }),
  person(2, 'Otto Marsh', { initials: 'OM', category: 'Lock Keepers' }),
  person(3, "Nora O'Dell", { initials: "NO'D", category: 'Lock Keepers', organisation: 'Dell Mills' }),
  person(4, 'Lena Quill', { initials: 'LQ', category: 'Officers', organisation: 'LOCKSEC' }),
  person(5, 'Sam Vale', { initials: 'SV', capacity: 'Proposer for WP012' }),
  person(6, 'Basil Fenn', { initials: 'BF', category: 'Lock Keepers' }),
  person(7, 'Bess Farr', { initials: 'BF' }),
] as const;

/** The grammar of an invented body at its seventh meeting; names that begin other names are there on purpose. */
export const weirBoard: CaptureContext = {
  shortName: 'Weir Board',
  verbs: ['AGREED', 'AGREED IN PRINCIPLE', 'APPROVED', 'DID NOT AGREE', 'NOTED', 'SUPPORTED'],
  actionLabel: '',
  actionPrefix: 'WB',
  actionPattern: '{prefix} {meeting}/{seq:2}',
  meetingNumber: '7',
  owners: ['Ada', 'Ada Winterbourne', 'AW', 'OM', "NO'D", 'LOCK', 'LOCKSEC', 'Chair', 'Sluice and Lock Office'],
  people: [ada, otto, nora, lena, sam, basil, bess],
  voice: {
    shortName: 'Weir Board',
    categories: [
      { name: 'Weir Board Chair', table: 'members' },
      { name: 'Lock Keepers', table: 'members' },
      { name: 'Officers', table: 'others' },
    ],
    forms: formsOf(undefined),
  },
  agenda: ['1', '2', '2.1', '3', '4', '14a'],
  knowsReference: (reference) =>
    ['WB 6/01', 'WB 6/02', 'WB 5/11', 'MILL20/04', 'MILL23/08', 'MILL28/06'].includes(reference),
};

/** The same body in another style: a label of its own, and references that stand behind it. */
export const labelled: CaptureContext = {
  ...weirBoard,
  actionLabel: 'Action point',
  actionPattern: '{prefix}{meeting}/{seq:2}',
};

/** The matters of the body. */
export const weirMatters: KnownMatters = {
  matterPatterns: ['WP\\d{3}', 'WPQ\\d{3}X?'],
  matters: [
    { code: 'WP012', title: "The keepers' rota" },
    { code: 'WP013', title: '' },
  ],
};

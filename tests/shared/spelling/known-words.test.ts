import { expect, it } from 'vitest';
import { attendanceIdSchema, meetingIdSchema } from '../../../shared/ids.ts';
import { knownWords } from '../../../shared/spelling/known-words.ts';
import { aBody, rules } from '../../helpers/registers.ts';

const body = aBody({ name: 'Skerry Haven Pilots', shortName: 'Pilots', verbs: ['AGREED', 'WARPED'] });

const sheet = {
  meeting: {
    id: meetingIdSchema.parse('0192f0c0-0000-7000-8000-00000000aaaa'),
    bodyId: body.id,
    number: '7',
    state: 'draft' as const,
    venue: 'Brightwick Quay',
  },
  body,
  rules: { ...rules, words: ['Vlierhaven'] },
  attendance: [
    {
      id: attendanceIdSchema.parse('0192f0c0-0000-7000-8000-00000000bbbb'),
      name: 'Maeve O’Connor',
      initials: 'MOC',
      organisation: 'Penhale Boats (Ellery)',
      capacity: 'alternate for Bram Wolters-Hale',
      state: 'present' as const,
    },
  ],
  expected: [{ id: attendanceIdSchema.parse('0192f0c0-0000-7000-8000-00000000cccc'), name: 'Zoë Adeyemi' }],
  ignoredWords: ['gunwale'],
  owners: ['Harbour Wardens'],
};

it('knows the words of the body, of the meeting, of its people and of whoever may own an action, each once', () => {
  const known = knownWords(sheet);
  const wanted =
    'Vlierhaven gunwale Maeve O’Connor Penhale Ellery Wolters Hale Zoë Adeyemi Wardens Skerry WARPED Keepers';
  expect(wanted.split(' ').filter((word) => !known.includes(word))).toEqual([]);
  expect(known.filter((word) => word === 'Pilots')).toHaveLength(1);
  expect(known).toContain('Brightwick');
});

import { expect, test } from 'vitest';
import { widenVerb } from '../../../shared/capture/verb.ts';
import { weirBoard } from './example.ts';

test('gives the longer verb on the blank behind its last word', () => {
  expect(widenVerb('AGREED', 'IN PRINCIPLE ', weirBoard)).toEqual({
    verb: 'AGREED IN PRINCIPLE',
    taken: 'IN PRINCIPLE ',
  });
  expect(widenVerb('AGREED', 'IN\u00a0PRINCIPLE ', weirBoard)).toMatchObject({ verb: 'AGREED IN PRINCIPLE' });
});

test.each([
  ['AGREED', 'IN PRINCIPLE'],
  ['AGREED', 'IN '],
  ['AGREED', 'IN PRINCIPLE  '],
  ['AGREED', 'IN PRINCIPLE to '],
  ['AGREED', 'in principle '],
  ['AGREED', '\nIN PRINCIPLE '],
  ['AGREED', 'IN\nPRINCIPLE '],
  ['AGREED', ' '],
  ['AGREED', ''],
  ['NOTED', 'IN PRINCIPLE '],
])('keeps %s before %j', (verb, typed) => {
  expect(widenVerb(verb, typed, weirBoard)).toBeUndefined();
});

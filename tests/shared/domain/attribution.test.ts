import { expect, test } from 'vitest';
import { attributionOf } from '../../../shared/domain/attribution.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';

const voice = {
  shortName: 'Panel',
  categories: [
    { name: 'Panel Chair', table: 'members' as const },
    { name: 'Deputy Chair', table: 'members' as const },
    { name: 'Millers', table: 'members' as const },
    { name: 'LOCK', table: 'members' as const },
    { name: 'Guests', table: 'others' as const },
  ],
  forms: formsOf(undefined),
};

test.each([
  ['The Panel Chair (AB)', { category: 'Panel Chair' }],
  ['The Panel Chair (AB)', { category: 'Guests', capacity: 'Chair' }],
  ['Panel member (AB)', { category: 'Deputy Chair' }],
  ['Panel member (AB)', { category: 'Millers', organisation: 'Dell Mills' }],
  ['LOCK (AB)', { category: 'LOCK', organisation: 'LOCK' }],
  ['Dell Mills (AB)', { category: 'Guests', organisation: 'Dell Mills', capacity: 'Chair of Dell Mills' }],
  ['Ann Bell (AB)', { category: 'Guests' }],
  ['Ann Bell (AB)', {}],
])('names a speaker %s', (words, more) => {
  expect(attributionOf({ name: 'Ann Bell', initials: 'AB', ...more }, voice)).toBe(words);
});

test('names a speaker in the form of the body', () => {
  const forms = formsOf({ attributionMember: '{name}' });
  expect(attributionOf({ name: 'Ann Bell', initials: 'AB', category: 'Millers' }, { ...voice, forms })).toBe(
    'Ann Bell',
  );
});

import { expect, test } from 'vitest';
import { readinessOf } from '../../../shared/domain/readiness.ts';

/** What a decision says, from its verb on. */
const of = (words: string) => {
  const [verb = '', ...rest] = words.split(' ');
  return readinessOf({ verb, text: rest.join(' ') });
};

test.each([
  'AGREED the Draft Proposal is ready to be converted',
  'AGREED that it should be converted to a Modification Proposal',
  'RECOMMENDED it for conversion',
  'AGREED to convert DP094',
  'AGREED the proposal is READY',
  'AGREED that no further work is needed, and that DP101 is ready to be converted',
  'AGREED that it needs no more information and is ready for conversion',
])('takes a proposal for ready: %s', (words) => {
  expect(of(words)).toBe('ready');
});

test.each([
  'AGREED further development is required',
  'AGREED it is not yet ready to be converted',
  'AGREED it was NOT, at this time, ready for conversion',
  'AGREED more information is needed before it is converted',
  'AGREED the solution needs to be refined',
  'AGREED the business case requires clarification, and further  detail',
  'AGREED it is sent back to the Proposer',
  'AGREED that it should be developed further',
  'AGREED that it needs additional development',
])('takes a proposal to need more work: %s', (words) => {
  expect(of(words)).toBe('further work');
});

test.each([
  '',
  'NOTED the update',
  'NOTED the view of the Proposer that it is ready to be converted',
  'REJECTED the request that it be converted',
  'AGREED to have a reply ready by June',
  'AGREED that the report is ready for publication',
  'APPROVED the minutes as written',
  'AGREED to reconvene in June',
  'AGREED that the Chair already knows',
  'AGREED the meeting takes furthermore place by telephone',
])('says nothing of what speaks of something else: %s', (words) => {
  expect(of(words)).toBeUndefined();
});

test('lets a sentence that ends in between not count as “not ready”', () => {
  expect(of('AGREED it is not urgent; it is ready to be converted')).toBe('ready');
});

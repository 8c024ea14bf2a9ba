import { describe, expect, it } from 'vitest';
import { findPromises } from '../../../shared/capture/promises.ts';

describe('findPromises', () => {
  it.each([
    'Nell Harker agreed to circulate the plan.',
    'The Quay Office will look into the cost of paint.',
    'The minutes will be circulated after the meeting.',
    'Sam Lowe (SL) to confirm the date.',
    'The Harbour Master undertook to write to the owners.',
    'It would also be reported to the Trust.',
    'IB offered to draft a reply.',
    'The Clerk was asked to invite the builder.',
  ])('sees one in %j', (text) => {
    expect(findPromises(text).map(({ words }) => words)).toEqual([text]);
  });

  it.each([
    'The Trust agreed the plan.',
    'The paint will cost more than last year.',
    'It is likely to rain.',
    'The crane is to be found on the east quay.',
    'He wanted to know why.',
    'Two members spoke against it.',
    '',
  ])('sees none in %j', (text) => {
    expect(findPromises(text)).toEqual([]);
  });

  it('names the sentence that makes it, and where it begins', () => {
    const text = 'The crane is old. Nell Harker agreed to obtain a price by no. 3 of the bulletin. It rained.';
    expect(findPromises(text)).toEqual([
      { at: 18, words: 'Nell Harker agreed to obtain a price by no. 3 of the bulletin.' },
    ]);
  });
});

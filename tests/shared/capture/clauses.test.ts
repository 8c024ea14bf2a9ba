import { describe, expect, test } from 'vitest';
import { findClauses } from '../../../shared/capture/clauses.ts';
import { weirBoard } from './example.ts';

const clausesOf = (text: string): string[] =>
  findClauses(text, weirBoard).map((clause) => text.slice(clause.start, clause.end));

describe('decisions said in prose', () => {
  test('are the verb and its clause, without the full stop', () => {
    const text = 'No comments came in since Tuesday. The Weir Board APPROVED the minutes as written. Tea was served.';
    expect(findClauses(text, weirBoard)).toEqual([{ start: 50, end: 81, verb: 'APPROVED' }]);
    expect(clausesOf(text)).toEqual(['APPROVED the minutes as written']);
  });

  test.each([
    ['The Weir Board NOTED the contents and SUPPORTED the approach.', ['NOTED the contents', 'SUPPORTED the approach']],
    [
      'The Weir Board NOTED the risk, AGREED the plan; and SUPPORTED its cost.',
      ['NOTED the risk', 'AGREED the plan', 'SUPPORTED its cost'],
    ],
    ['The Weir Board NOTED the risk, but DID NOT AGREE the plan', ['NOTED the risk', 'DID NOT AGREE the plan']],
    ['The Weir Board NOTED the risk and the Weir Board AGREED the plan.', ['NOTED the risk', 'AGREED the plan']],
    ['The Weir Board also AGREED IN PRINCIPLE to wait.', ['AGREED IN PRINCIPLE to wait']],
    ['The Weir Board unanimously AGREED to wait.', ['AGREED to wait']],
    ['The Weir Board NOTED and SUPPORTED the plan.', ['SUPPORTED the plan']],
    ['The Weir Board NOTED the risk. The Weir Board AGREED the plan.', ['NOTED the risk', 'AGREED the plan']],
    ['The Weir Board NOTED the risk The Weir Board AGREED the plan', ['NOTED the risk', 'AGREED the plan']],
    ['The Weir Board AGREED the sand and gravel plan!', ['AGREED the sand and gravel plan']],
    ['The Weir Board AGREED to wait\nThen it rained.', ['AGREED to wait']],
    ['The Weir Board AGREED to wait  ', ['AGREED to wait']],
    ['After discussion the Weir Board AGREED to wait. Tea.', ['AGREED to wait']],
    [
      'After a talk, the Weir Board unanimously NOTED the risk and AGREED to wait',
      ['NOTED the risk', 'AGREED to wait'],
    ],
    [
      'After a talk the Weir Board NOTED the risk and the Weir Board AGREED to wait',
      ['NOTED the risk', 'AGREED to wait'],
    ],
    ['the Weir Board NOTED the risk. The Weir Board AGREED the plan', ['NOTED the risk', 'AGREED the plan']],
    ['At noon the Weir Board NOTED the risk. At one the Weir Board AGREED it.', ['NOTED the risk', 'AGREED it']],
    [
      'The Weir Board NOTED that in May the Weir Board AGREED to wait',
      ['NOTED that in May the Weir Board AGREED to wait'],
    ],
    ['Tea (then the Weir Board NOTED the risk) and went. It was the Weir Board', ['NOTED the risk']],
    ['It was confirmed that the Weir Board NOTED the risk', ['NOTED the risk']],
  ])('%s', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  test.each([
    'APPROVED version v3.2 of the plan',
    'APPROVED a share of 97.5% of the cost',
    'APPROVED drawing No. 4 for the gate',
    'APPROVED paras. 3 and 4 as drafted',
    'APPROVED small works, e.g. Painting, without a paper',
    'APPROVED the views of Dr. Fenn and of Messrs. Reed',
    'APPROVED the views of J. R. Reed on the gate',
    'APPROVED the works, i.e. the gate',
    'APPROVED a sum of £1,000.50 for paint',
    'APPROVED the start at 10 a.m. on Tuesday',
  ])('go on behind a stop that ends no sentence: %s', (clause) => {
    expect(clausesOf(`The Weir Board ${clause}. Then it rose.`)).toEqual([clause]);
  });

  test('end at a stop before a capital, also behind a single letter', () => {
    expect(clausesOf('The Weir Board AGREED option B. The Chair thanked all.')).toEqual(['AGREED option B']);
    expect(clausesOf('The Weir Board AGREED the works at Lock 4. 12 members left.')).toEqual([
      'AGREED the works at Lock 4',
    ]);
  });

  test.each([
    [
      'The Weir Board APPROVED the plan ‘Gates. And locks’ as it stands. Tea.',
      ['APPROVED the plan ‘Gates. And locks’ as it stands'],
    ],
    [
      'The Weir Board APPROVED the plan (see page 3. It is long) today. Tea.',
      ['APPROVED the plan (see page 3. It is long) today'],
    ],
    ['The Weir Board APPROVED “Gates, and NOTED nothing” today.', ['APPROVED “Gates, and NOTED nothing” today']],
    ['The Weir Board APPROVED “the plan.” Then tea came.', ['APPROVED “the plan.”']],
    [
      'The Weir Board APPROVED the keepers’ plan and NOTED the members’ views.',
      ['APPROVED the keepers’ plan', 'NOTED the members’ views'],
    ],
    ['Tea came (the minutes were long. The Weir Board NOTED them.) and went.', ['NOTED them']],
    ['Tea came (The Weir Board NOTED the cost) and went.', ['NOTED the cost']],
    ['The Weir Board NOTED the "old. Plan" and a 6" pipe. Tea.', ['NOTED the "old. Plan" and a 6" pipe']],
    ["The Weir Board NOTED 'Gates. And locks' and Ada's view. Tea.", ["NOTED 'Gates. And locks' and Ada's view"]],
    ['The Weir Board NOTED the paper (with an open bracket. Tea.', ['NOTED the paper (with an open bracket']],
  ])('respect quotations and brackets: %s', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  test.each([
    'The Weir Board approved the minutes as written.',
    'The Weir Board Approved the minutes as written.',
    'The Panel APPROVED the minutes as written.',
    'The Weir Board REFUSED the application.',
    'Members NOTED the update.',
    'The word AGREED was used by the Chair.',
    'The paper ‘HOW WE AGREED’ was read, and NOTED was stamped on it.',
    'The Chair read out: “The Weir Board AGREED to wait.” Nobody spoke.',
    'The Weir Board AGREED.',
    'After discussion the Weir Board agreed to wait.',
    'After discussion the weir board AGREED to wait.',
    'After discussion Weir Board AGREED to wait.',
    'After discussion THE Weir Board AGREED to wait.',
    'Nobody knew whether the Weir Board AGREED to wait.',
    'It is dearer than the Weir Board AGREED in May, as the Weir Board NOTED then.',
    'Others say “the Weir Board AGREED to wait.”',
    'The plan which the Weir Board AGREED in May was long.',
    'Bathe Weir Board AGREED to wait.',
    'The Weir Board AGREEDLY waited.',
    'OtherThe Weir Board AGREED to wait.',
    '',
  ])('are not in: %s', (text) => {
    expect(clausesOf(text)).toEqual([]);
  });
});

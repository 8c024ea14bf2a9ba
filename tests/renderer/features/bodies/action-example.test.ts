import { expect, test } from 'vitest';
import { actionExample, countingWords } from '../../../../renderer/features/bodies/action-example.ts';

const style = { actionPattern: '{prefix} {meeting}/{seq:2}', actionPrefix: 'HLC', actionLabel: '' };

test('gives the first and the hundredth reference of meeting 15, without an upper limit', () => {
  expect(actionExample(style, 1)).toBe('HLC 15/01');
  expect(actionExample(style, 100)).toBe('HLC 15/100');
});

test('puts the label before the reference', () => {
  expect(actionExample({ ...style, actionLabel: 'ACTION ' }, 1)).toBe('ACTION HLC 15/01');
});

test('gives nothing for a pattern without a sequence', () => {
  expect(actionExample({ ...style, actionPattern: '{prefix} {meeting}' }, 1)).toBeUndefined();
});

test('says whether the count begins anew at each meeting', () => {
  expect(countingWords('{meeting}.{seq}')).toBe('Counted from 1 at each meeting.');
  expect(countingWords('{prefix}-{seq:3}')).toBe('Counted on from meeting to meeting.');
});

import { expect, test } from 'vitest';
import { moveLine } from '../../../../renderer/components/fields/move-line.ts';

const TEXT = 'Welcome\nWater\nFences';

test('moves the line of the caret, and the caret with it', () => {
  const caret = TEXT.indexOf('ter');
  expect(moveLine(TEXT, caret, -1)).toEqual({ text: 'Water\nWelcome\nFences', caret: 2 });
  expect(moveLine(TEXT, caret, 1)).toEqual({ text: 'Welcome\nFences\nWater', caret: 17 });
});

test('moves nothing beyond the first and the last line', () => {
  expect(moveLine(TEXT, 0, -1)).toBeUndefined();
  expect(moveLine(TEXT, TEXT.length, 1)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { splitEnding } from '../../../shared/capture/ending.ts';

test.each([
  ['the update.', 'the update', '.'],
  ['the update . ', 'the update', ' . '],
  ['the update; and', 'the update', '; and'],
  ['the update;and', 'the update', ';and'],
  ['the update;;', 'the update;', ';'],
  ['the update; and.', 'the update; and', '.'],
  ['sand', 'sand', ''],
  ['is it?', 'is it?', ''],
  ['', '', ''],
  ['   ', '', '   '],
])('splits %j into %j and %j', (whole, text, ending) => {
  expect(splitEnding(whole)).toEqual({ text, ending });
});

import { expect, it } from 'vitest';
import { fold } from '../../db/fold.ts';

it.each([
  ['Zoë  Adeyemi ', 'zoe adeyemi'],
  ['Maeve O’Connor', "maeve o'connor"],
  ['Łódź', 'łodz'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

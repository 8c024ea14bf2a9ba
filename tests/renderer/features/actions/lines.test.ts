import { expect, test } from 'vitest';
import { linesOf } from '../../../../renderer/features/actions/lines.ts';
import type { ListedAction } from '../../../../renderer/store/actions-slice.ts';
import { actionIdSchema, bodyIdSchema } from '../../../../shared/ids.ts';

const row = (number: number, group?: string): ListedAction => ({
  id: actionIdSchema.parse(`0192f0c0-0000-7000-8000-00000000000${number}`),
  bodyId: bodyIdSchema.parse('0192f0c0-0000-7000-8000-0000000000b0'),
  bodyCode: 'HLC',
  frozen: true,
  owners: [],
  slips: 0,
  text: '',
  state: 'open',
  confidential: false,
  group,
});

const said = (...lines: Parameters<typeof linesOf>): string[] =>
  linesOf(...lines).map((line) => (line.kind === 'head' ? `${line.group.key} ${line.isFolded}` : String(line.place)));

const groups = ['a', 'b', 'c'].map((key) => ({ key, name: key, count: 2 }));

test('are the rows, where they are in no groups', () => {
  expect(said({ rows: [row(1), row(2)], total: 2 }, [])).toEqual(['0', '1']);
});

test('have the head of each group above its rows, and of a folded one the head alone', () => {
  const rows = [row(1, 'a'), row(2, 'a'), row(1, 'c'), row(3, 'c')];
  expect(said({ rows, groups, total: 3 }, ['b'])).toEqual(['a false', '0', '1', 'b true', 'c false', '2', '3']);
  expect(new Set(linesOf({ rows, groups, total: 3 }, []).map(({ key }) => key)).size).toBe(7);
});

test('end with what was fetched: no group stands there as if it were empty', () => {
  const rows = [row(1, 'a'), row(2, 'a'), row(3, 'b')];
  expect(said({ rows, groups, total: 6, next: 'more' }, [])).toEqual(['a false', '0', '1', 'b false', '2']);
});

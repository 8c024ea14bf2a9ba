import { expect, test } from 'vitest';
import { readDecisionGroup } from '../../../shared/capture/decision-group.ts';
import { weirBoard } from './example.ts';

const read = (...lines: readonly string[]) => readDecisionGroup(lines, weirBoard);

test('reads the name of the body and a decision in each line', () => {
  expect(
    read('The Weir Board:', '• NOTED the contents of the paper; and', '• AGREED IN PRINCIPLE to wait.', 'Tea came.'),
  ).toEqual({
    decisions: [
      { verb: 'NOTED', text: 'the contents of the paper', line: 1, start: 8 },
      { verb: 'AGREED IN PRINCIPLE', text: 'to wait', line: 2, start: 22 },
    ],
    lines: 3,
  });
});

test.each(['•', '-', '*', '–', '·', '▪', 'o ', '', '\t• \t'])('reads lines behind %j', (bullet) => {
  expect(read(' The  Weir Board :', `${bullet}NOTED the risk;`)?.decisions).toEqual([
    { verb: 'NOTED', text: 'the risk', line: 1, start: bullet.length + 6 },
  ]);
});

test('passes over empty lines', () => {
  expect(read('The Weir Board:', '', 'NOTED it;', ' ', 'APPROVED it.')).toMatchObject({ lines: 5 });
});

test.each([
  [['The Panel:', 'NOTED it']],
  [['The Weir Board', 'NOTED it']],
  [['The Weir Board:', 'It was noted', 'NOTED it']],
  [['The Weir Board:']],
  [['Weir Board:', 'NOTED it']],
  [['NOTED it']],
  [[]],
])('is not in %j', (lines) => {
  expect(read(...lines)).toBeUndefined();
});

test('is read from any line on', () => {
  const lines = ['Tea came.', 'The Weir Board:', 'NOTED it.'];
  expect(readDecisionGroup(lines, weirBoard)).toBeUndefined();
  expect(readDecisionGroup(lines, weirBoard, 1)).toEqual({
    decisions: [{ verb: 'NOTED', text: 'it', line: 1, start: 6 }],
    lines: 2,
  });
});

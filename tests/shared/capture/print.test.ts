import { expect, test } from 'vitest';
import { readLine } from '../../../shared/capture/line.ts';
import { printLine } from '../../../shared/capture/print.ts';
import { labelled, weirBoard } from './example.ts';

const print = (line: string, context = weirBoard) => printLine(readLine(line, context), context);

test.each([
  ['NOTED the update; and', 'The Weir Board NOTED the update.'],
  ['AGREED', 'The Weir Board AGREED.'],
  ['ACTION AW/OM, the Chair to ask', 'ACTION AW, OM and Chair: to ask'],
  ['ACTION: to ask', 'ACTION: to ask'],
  ['ACTION Basil Fenn: to ask', 'ACTION: Basil Fenn: to ask'],
  ['WB 7/01: OM to ask', 'WB 7/01: OM to ask'],
  ['WB 7/01: OM: ask', 'WB 7/01: OM: ask'],
  ['ACTION WB 7/01: tea', 'WB 7/01: tea'],
  ['#  Repairs', '# Repairs'],
  ['## The gate', '## The gate'],
  ['-  paint', '- paint'],
  ['1.  paint', '1. paint'],
  ['PMN: it rained', 'Post-meeting note: it rained'],
  ['\\AGREED to wait', '\\AGREED to wait'],
  ['\\home', '\\home'],
  ['It rained.', 'It rained.'],
])('prints %j as %j', (line, printed) => {
  expect(print(line)).toBe(printed);
});

test('prints an action with the label of the body', () => {
  expect(print('ACTION OM: to ask', labelled)).toBe('ACTION POINT OM: to ask');
});

test('prints the label before a reference that could be a date', () => {
  const bare = { ...weirBoard, actionPattern: '{meeting}/{seq:2}' };
  expect(print('ACTION 7/01: OM to ask', bare)).toBe('ACTION 7/01: OM to ask');
});

test('guards a plain line that would read as the next point of the list above', () => {
  const above = { kind: 'numbered', points: [{ number: 3 }] } as const;
  expect(printLine({ rest: '4. July was fine' }, weirBoard, above)).toBe('\\4. July was fine');
  expect(printLine({ rest: '4. July was fine' }, weirBoard)).toBe('4. July was fine');
});

test('prints a decision of a body without a name by its verb', () => {
  expect(print('NOTED the update', { ...weirBoard, shortName: '' })).toBe('NOTED the update.');
});

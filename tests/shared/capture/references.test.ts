import { describe, expect, test } from 'vitest';
import { readLine } from '../../../shared/capture/line.ts';
import { expandReferences } from '../../../shared/capture/references.ts';
import { weirBoard } from './example.ts';
import { typeLine } from './type-line.ts';

const read = (line: string) => readLine(line, weirBoard);

describe('joined references', () => {
  test.each([
    ['MILL20/04', ['MILL20/04']],
    ['MILL20/04, 23/08 & 28/06', ['MILL20/04', 'MILL23/08', 'MILL28/06']],
    ['WB 6/01 and 6/02', ['WB 6/01', 'WB 6/02']],
    ['WB 6/01, 02', ['WB 6/01', 'WB 6/02']],
    ['WB 6/01, WB 5/11', ['WB 6/01', 'WB 5/11']],
    ['A-12, B', ['A-12', 'B']],
    ['A.1-2, 3-4', ['A.1-2', 'A.3-4']],
  ])('are written out: %s', (joined, references) => {
    expect(expandReferences(joined, (reference) => reference.startsWith('WB '))).toEqual(references);
  });
});

describe('what is said of earlier actions', () => {
  test.each([
    ['WB 6/01: the gate was painted.', ['WB 6/01'], 'the gate was painted.'],
    ['WB 6/01 :  painted', ['WB 6/01'], 'painted'],
    ['MILL20/04, 23/08 & 28/06: the wheels turn', ['MILL20/04', 'MILL23/08', 'MILL28/06'], 'the wheels turn'],
    ['WB 6/01 and 6/02: closed', ['WB 6/01', 'WB 6/02'], 'closed'],
    ['WB 6/01:', ['WB 6/01'], ''],
  ])('is a row of its update: %s', (line, references, rest) => {
    expect(typeLine(line, weirBoard)).toEqual({ text: line });
    expect(read(line)).toMatchObject({ opening: { kind: 'outstanding', references }, rest, ending: '' });
  });

  test.each([
    'WB 6/03: the gate was painted',
    'WB 6/01, 6/03: painted',
    'WB 6/01 & WB 6/01: twice the same',
    'WB 6/01 was painted: twice',
    'WB 6/01 painted',
    'WB 6/01:painted',
    'wb 6/01: painted',
    `${'WB 6/01, '.repeat(40)}WB 6/01: painted`,
    ': painted',
  ])('is text where the register does not have all of them: %s', (line) => {
    expect(read(line).opening).toBeUndefined();
  });

  test('is kept plain by a backslash', () => {
    expect(read('\\WB 6/01: painted')).toMatchObject({ opening: { kind: 'plain' }, rest: 'WB 6/01: painted' });
  });
});

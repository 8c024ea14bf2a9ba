import { describe, expect, test } from 'vitest';
import { readPublishedLine } from '../../../shared/capture/published-line.ts';
import { weirBoard } from './example.ts';
import { meantLines } from './lines.ts';

describe('a line that minutes publish', () => {
  test.each([
    ['WB 7/04: OM to ask', { kind: 'action', reference: 'WB 7/04', owners: ['OM'] }, 'to ask'],
    ['ACTION WB 7/04: to ask', { kind: 'action', reference: 'WB 7/04', owners: [] }, 'to ask'],
    ['ACTION WB\u00a07/04: to ask', { kind: 'action', reference: 'WB 7/04', owners: [] }, 'to ask'],
    ['WB\u00a06/01: closed', { kind: 'outstanding', references: ['WB 6/01'] }, 'closed'],
    ['WB 6/01 and 6/02: closed', { kind: 'outstanding', references: ['WB 6/01', 'WB 6/02'] }, 'closed'],
  ])('is read by its reference: %s', (line, opening, rest) => {
    expect(readPublishedLine(line, weirBoard)).toMatchObject({ opening, rest });
  });

  test.each([
    'ACTION OM: to ask',
    'AGREED to wait',
    '+OM',
    'WB 6/09: nobody knows it',
    'The action WB 6/01: closed',
    '\\WB 6/01: closed',
  ])('is no other line, whatever form it has: %s', (line) => {
    expect(readPublishedLine(line, weirBoard)).toBeUndefined();
  });

  test('is not known by figures alone, which may be a date', () => {
    const context = { ...weirBoard, knowsReference: (reference: string) => reference === '12/3' };
    expect(readPublishedLine('12/3: a quiet day', context)).toBeUndefined();
  });

  test('is rare among all lines that have a form', () => {
    const read = meantLines.filter((line) => readPublishedLine(line, weirBoard));
    expect(read.length).toBeLessThan(meantLines.length / 2);
  });
});

import { describe, expect, test } from 'vitest';
import { readDueField, readOwnersField, showDue, showOwners } from '../../../renderer/editor/due-text.ts';

const about = { meetingDate: '2026-03-12', shortName: 'HWG' };

describe('the field of a due', () => {
  test.each([
    ['3 June 2026', { date: '2026-06-03' }],
    ['2026-06-03', { date: '2026-06-03' }],
    ['3 June', { date: '2026-06-03' }],
    ['next meeting', { meeting: 'next' }],
    ['meeting 9', { meeting: '9' }],
    ['10 WD', { workingDays: 10 }],
    ['none', { none: true }],
    ['when the tide is out', { words: 'when the tide is out' }],
    ['31 February 2026', { words: '31 February 2026' }],
    ['  ', null],
  ])('reads %j', (entered, due) => {
    expect(readDueField(entered, about)).toEqual(due);
  });

  test.each([
    { date: '2026-06-03' },
    { meeting: 'next' },
    { meeting: '9' },
    { workingDays: 10 },
    { none: true as const },
    { words: 'when the tide is out' },
  ])('reads what it shows: %j', (due) => {
    expect(readDueField(showDue(due), about)).toEqual(due);
  });
});

describe('the field of the owners', () => {
  test('reads names between commas, each once', () => {
    expect(readOwnersField(' OP, the Chair; OP ,')).toEqual(['OP', 'the Chair']);
    expect(readOwnersField(' ')).toBeNull();
    expect(showOwners(['OP', 'the Chair'])).toBe('OP, the Chair');
  });
});

import { describe, expect, test } from 'vitest';
import { readLine } from '../../../shared/capture/line.ts';
import { labelled, weirBoard } from './example.ts';

const read = (line: string) => readLine(line, weirBoard);

describe('a whole line', () => {
  test('is read as the same line typed', () => {
    expect(read('ACTION AW & OM: to ask by 3 May')).toEqual({
      opening: { kind: 'action', owners: ['AW', 'OM'], taken: 'ACTION AW & OM: ' },
      rest: 'to ask by 3 May',
      ending: '',
    });
    expect(read('## The east gate')).toMatchObject({ opening: { kind: 'heading', level: 2 }, rest: 'The east gate' });
    expect(read('Two members were late.')).toEqual({ rest: 'Two members were late.', ending: '' });
  });

  test.each([
    ['The Weir Board NOTED the update.', 'the update', '.'],
    ['NOTED the update;', 'the update', ';'],
    ['NOTED the update; and', 'the update', '; and'],
    ['NOTED the update ;and  ', 'the update', ' ;and  '],
    ['NOTED the update', 'the update', ''],
    ['NOTED the gap...', 'the gap..', '.'],
    ['NOTED the land and', 'the land and', ''],
    ['NOTED.', '', '.'],
    ['NOTED', '', ''],
  ])('gives a decision without its generated ending: %s', (line, rest, ending) => {
    expect(read(line)).toMatchObject({ opening: { kind: 'decision', verb: 'NOTED' }, rest, ending });
  });

  test('takes the longest verb', () => {
    expect(read('AGREED IN PRINCIPLE to wait')).toMatchObject({
      opening: { verb: 'AGREED IN PRINCIPLE' },
      rest: 'to wait',
    });
    expect(read('AGREED  IN  PRINCIPLE.')).toMatchObject({ opening: { verb: 'AGREED IN PRINCIPLE' }, rest: '' });
    expect(read('AGREED IN PART')).toMatchObject({ opening: { verb: 'AGREED' }, rest: 'IN PART' });
  });

  test('ends an owner at the end of the line', () => {
    expect(read('ACTION Ada')).toMatchObject({ opening: { owners: ['Ada'] }, rest: '' });
    expect(read('ACTION Ada to')).toMatchObject({ opening: { owners: ['Ada'] }, rest: 'to' });
    expect(read('ACTION Ada and')).toEqual({ rest: 'ACTION Ada and', ending: '' });
    expect(read('ACTION: Ada')).toMatchObject({ opening: { owners: [] }, rest: 'Ada' });
    expect(read('ACTION:')).toMatchObject({ opening: { owners: [] }, rest: '' });
  });

  test('reads a published line with its label', () => {
    expect(readLine('ACTION POINT WB7/03: LOCKSEC to ask', labelled)).toMatchObject({
      opening: { kind: 'action', owners: ['LOCKSEC'], reference: 'WB7/03' },
      rest: 'to ask',
    });
  });

  test('keeps its full stop where it is no decision', () => {
    expect(read('ACTION OM: to ask.')).toMatchObject({ rest: 'to ask.', ending: '' });
  });

  test('is plain behind a backslash', () => {
    expect(read('\\AGREED to wait.')).toEqual({
      opening: { kind: 'plain', taken: '\\' },
      rest: 'AGREED to wait.',
      ending: '',
    });
    expect(read('\\\\AGREED to wait')).toMatchObject({ opening: { kind: 'plain' }, rest: '\\AGREED to wait' });
    expect(read('\\home')).toEqual({ rest: '\\home', ending: '' });
  });
});

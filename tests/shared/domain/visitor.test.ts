import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisitor } from '../../../shared/domain/visitor.ts';

describe('readVisitor', () => {
  it.each([
    ['Andy Thorne', { name: 'Andy Thorne' }],
    ['Andy Thorne (Coast Survey)', { name: 'Andy Thorne', organisation: 'Coast Survey' }],
    ['Andy Thorne, observer', { name: 'Andy Thorne', capacity: 'observer' }],
    [
      '  Andy Thorne (Coast Survey) ,  Proposer for LP014 ',
      { name: 'Andy Thorne', organisation: 'Coast Survey', capacity: 'Proposer for LP014' },
    ],
    ['Bo Pell (Pell, Thorne & Co)', { name: 'Bo Pell', organisation: 'Pell, Thorne & Co' }],
    ['Bo Pell (Survey (North)), guest', { name: 'Bo Pell', organisation: 'Survey (North)', capacity: 'guest' }],
    ['Ann (Annie) Bell (Survey)', { name: 'Ann (Annie) Bell', organisation: 'Survey' }],
    ['Bo Pell, guest (part)', { name: 'Bo Pell', capacity: 'guest (part)' }],
    ['Bo Pell, item 4', { name: 'Bo Pell', qualifier: 'item 4' }],
    [
      'Bo Pell (Survey), Proposer for LP014, items 4, 5 and 7',
      { name: 'Bo Pell', organisation: 'Survey', capacity: 'Proposer for LP014', qualifier: 'items 4, 5 and 7' },
    ],
    ['Bo Pell (Survey', { name: 'Bo Pell (Survey' }],
    ['Bo Pell (), ', { name: 'Bo Pell' }],
  ])('reads %s', (line, visitor) => {
    expect(readVisitor(line)).toEqual(visitor);
  });

  it('finds nobody where there is no name', () => {
    expect(['', '   ', '(Coast Survey)', ', observer'].map(readVisitor)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('loses no letter of a line that names somebody', () => {
    const part = fc.stringMatching(/^[a-z (),'-]{0,12}$/u);
    fc.assert(
      fc.property(fc.tuple(part, part, part), (parts) => {
        const line = parts.join('');
        const visitor = readVisitor(line);
        if (!visitor) return;
        const letters = (text: string) => text.replace(/[^a-z]/gu, '');
        const read = [visitor.name, visitor.organisation, visitor.capacity, visitor.qualifier].join('');
        expect(letters(read)).toBe(letters(line));
      }),
    );
  });
});

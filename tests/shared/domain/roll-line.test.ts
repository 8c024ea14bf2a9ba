import { describe, expect, it } from 'vitest';
import { readRollLine } from '../../../shared/domain/roll-line.ts';
import { person, personId } from '../../helpers/minuted.ts';

const roll = [
  person(1, { name: 'Paul Saker', initials: 'PS' }),
  person(2, { name: 'Simon Trivella', initials: 'ST' }),
  person(3, { name: 'Chris Brown', initials: 'CB' }),
  person(4, { name: 'Martha Brand', initials: 'MBr' }),
];
const read = (line: string) => readRollLine(line, roll);

describe('readRollLine', () => {
  it.each([
    ['ps a', [1], 'apologies'],
    ['PS, ST x', [1, 2], 'absent'],
    ['ps st cb p', [1, 2, 3], 'present'],
    ['mbr', [4], 'present'],
    ['Paul Saker a', [1], 'apologies'],
  ] as const)('marks people by "%s"', (line, people, state) => {
    expect(read(line)).toEqual({ kind: 'marks', people: people.map(personId), state });
  });

  it('makes somebody the alternate of another, who is on the roll or comes new', () => {
    expect(read('ST for CB')).toEqual({ kind: 'alternate', alternate: personId(2), principal: 'Chris Brown' });
    expect(read('Ann Bell (Weir Board) for cb')).toEqual({
      kind: 'alternate',
      alternate: { name: 'Ann Bell', organisation: 'Weir Board' },
      principal: 'Chris Brown',
    });
  });

  it.each([
    [
      'Ann Bell (Weir Board), Proposer for LP014',
      { name: 'Ann Bell', organisation: 'Weir Board', capacity: 'Proposer for LP014' },
    ],
    ['Ann Bell, item 2', { name: 'Ann Bell', qualifier: 'item 2' }],
    ['QQ a', { name: 'QQ a' }],
    ['CB for CB', { name: 'CB for CB' }],
  ])('takes "%s" for a visitor', (line, visitor) => {
    expect(read(line)).toEqual({ kind: 'visitor', visitor });
  });

  it('marks nobody by initials that could be two people’s', () => {
    const twins = [person(1, { initials: 'ab' }), person(2, { initials: 'Ab' })];
    expect(readRollLine('AB a', twins)?.kind).toBe('visitor');
  });

  it('finds nobody in an empty line', () => {
    expect(read('  ')).toBeUndefined();
  });
});

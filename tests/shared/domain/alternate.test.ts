import { describe, expect, it } from 'vitest';
import { alternateFor, isNamedBy, principalOf } from '../../../shared/domain/alternate.ts';

describe('principalOf', () => {
  it.each([
    ['alternate for Chris Brown', 'Chris Brown'],
    ['Alternate for CB', 'CB'],
    ['alt. for Chris Brown', 'Chris Brown'],
    ['substitute member for Chris Brown', 'Chris Brown'],
    ['deputising for Chris Brown', 'Chris Brown'],
  ])('reads whom somebody is there for in "%s"', (capacity, principal) => {
    expect(principalOf(capacity)).toBe(principal);
  });

  it.each([undefined, '', 'Alternate', 'Proposer for DP094', 'Deputy Chair', 'Observer'])(
    'reads nobody in "%s"',
    (capacity) => {
      expect(principalOf(capacity)).toBeUndefined();
    },
  );

  it('reads its own words', () => {
    expect(principalOf(alternateFor('Bram Moss-Wright'))).toBe('Bram Moss-Wright');
  });
});

describe('isNamedBy', () => {
  it('takes a name in any case, and initials to the letter', () => {
    const person = { name: 'Chris Brown', initials: 'CB' };
    expect(['chris brown', 'CB', 'cb', 'Chris'].map((words) => isNamedBy(words, person))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

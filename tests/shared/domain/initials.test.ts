import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInitials, withInitials } from '../../../shared/domain/initials.ts';

describe('makeInitials', () => {
  it.each([
    ['Alma Bright', 'AB'],
    ['Ada O’Casey', 'AO’C'],
    ["Ada O'Casey", "AO'C"],
    ["Luc d'Arcy", "LD'A"],
    ['Bram Moss-Wright', 'BM-W'],
    ['Jean-Luc Pell', 'J-LP'],
    ['Zoë Ünal', 'ZÜ'],
    ['ida quist', 'IQ'],
    ['Mary Jane Bell', 'MJB'],
    ['J. R. Thorne', 'JRT'],
    ['Dr. Nell Ibbotson', 'NI'],
    ['Ottoline Farrow (Code Office)', 'OF'],
    ['Madrigal', 'M'],
    ['Dr', 'D'],
  ])('gives %s the initials %s', (name, initials) => {
    expect(makeInitials(name, [])).toBe(initials);
  });

  it('settles a clash by letters that can be seen, and at last by a number', () => {
    expect(makeInitials('Martha Brand', ['MB'])).toBe('MBr');
    expect(makeInitials('Martha Brand', ['MB', 'MBr'])).toBe('MBra');
    expect(makeInitials('Bram Moss-Wright', ['BM-W'])).toBe('BM-Wr');
    expect(makeInitials('M B', ['MB', 'MB2'])).toBe('MB3');
  });

  it('takes capitals and small letters for the same', () => {
    expect(makeInitials('Martha Brand', ['mb', 'MBR'])).toBe('MBra');
  });

  it('makes none of a name without a letter', () => {
    expect([makeInitials('  ', []), makeInitials('—', []), makeInitials('(absent)', [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('never gives what is taken, and always something that a name with a letter begins with', () => {
    // Without × and ÷, which stand among the letters and are none.
    const name = fc.stringMatching(/^[A-ZÀ-ÖØ-Ý][a-zà-öø-ý]{0,8}( [A-ZÀ-ÖØ-Ý][a-zà-öø-ý'’-]{0,8}){0,2}$/u);
    const taken = fc.array(fc.stringMatching(/^[A-Z]{1,3}[a-z]{0,2}$/u), { maxLength: 30 });
    fc.assert(
      fc.property(name, taken, (person, others) => {
        const made = makeInitials(person, others) ?? '';
        expect(made[0]).toBe(person[0]);
        expect(others.map((other) => other.toLowerCase())).not.toContain(made.toLowerCase());
      }),
    );
  });
});

describe('withInitials', () => {
  const namesOf = (names: readonly string[]) => names.map((name) => ({ name }));

  it('makes both of a clash longer, so that neither is taken for the other', () => {
    const people = withInitials(namesOf(['Marcus Bell', 'Martha Brand', 'Owen Tull']), []);
    expect(people.map(({ initials }) => initials)).toEqual(['MBe', 'MBr', 'OT']);
  });

  it('leaves those alone that are given', () => {
    const people = [{ name: 'Marcus Bell', initials: 'MB' }, { name: 'Martha Brand' }];
    expect(withInitials(people, ['X'])).toEqual([people[0], { name: 'Martha Brand', initials: 'MBr' }]);
  });

  it('gives no two the same, whoever is on the list', () => {
    const name = fc.constantFrom('Ann Bell', 'Ann Bell', 'Alma Bright', 'Abe Bell', 'A B', 'Ab B', '—');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const made = withInitials(namesOf(names), ['AB']).flatMap(({ initials }) => initials ?? []);
        const folded = made.map((initials) => initials.toLowerCase());
        expect(new Set([...folded, 'ab']).size).toBe(folded.length + 1);
      }),
    );
  });
});

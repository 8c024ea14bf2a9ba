import { describe, expect, it } from 'vitest';
import { personKeys } from '../../../shared/interchange/people.ts';

describe('personKeys', () => {
  it('calls everybody by name, and two of one name by what tells them apart', () => {
    expect(
      personKeys([
        { name: 'Nell Harker', initials: 'NH' },
        { name: 'Sam Lowe', initials: 'SLa' },
        { name: 'Sam Lowe', initials: 'SLb' },
        { name: 'Ida Brook' },
        { name: 'Ida Brook', initials: 'NH' },
      ]),
    ).toEqual(['Nell Harker', 'SLa', 'SLb', 'Ida Brook (1)', 'Ida Brook (2)']);
  });

  it('calls nobody by initials that are the name of another', () => {
    expect(personKeys([{ name: 'SL' }, { name: 'Sam', initials: 'SL' }, { name: 'Sam', initials: 'SM' }])).toEqual([
      'SL',
      'Sam (1)',
      'SM',
    ]);
  });
});

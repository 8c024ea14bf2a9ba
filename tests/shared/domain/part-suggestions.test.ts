import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { partSuggestions } from '../../../shared/domain/part-suggestions.ts';
import { stretchesOf } from '../../../shared/domain/presence.ts';
import { minuted, person, personId } from '../../helpers/minuted.ts';

const suggested = (attendance: readonly Attendance[], says: Parameters<typeof minuted>[0][number]['says']) =>
  partSuggestions(attendance, stretchesOf(attendance, minuted([{ number: '1', says: says ?? [] }, { number: '2' }])));

describe('partSuggestions', () => {
  it('offers "part" for who came late, left early or was away for an item', () => {
    const attendance = [person(1), person(2), person(3), person(4)];
    const offers = suggested(attendance, [
      { person: 1, change: 'arrived' },
      { person: 2, change: 'left' },
      { person: 3, change: 'away', items: ['2'] },
    ]);
    expect(offers).toEqual(
      [1, 2, 3].map((number) => ({
        id: personId(number),
        name: `Person ${number}`,
        state: 'present',
        qualifier: 'part',
      })),
    );
  });

  it('keeps what stands behind the name, and offers nothing where it says so already', () => {
    const attendance = [
      person(1, { qualifier: 'teleconference' }),
      person(2, { qualifier: 'Part' }),
      person(3, { qualifier: 'item 1' }),
    ];
    const offers = suggested(
      attendance,
      [1, 2, 3].map((number) => ({ person: number, change: 'left' as const })),
    );
    expect(offers.map(({ id, qualifier }) => [id, qualifier])).toEqual([[personId(1), 'teleconference, part']]);
  });

  it('offers to list as present who sent apologies and came after all', () => {
    const offers = suggested([person(1, { state: 'apologies' })], [{ person: 1, change: 'arrived' }]);
    expect(offers).toMatchObject([{ state: 'present', qualifier: 'part' }]);
  });

  it('takes an interest for no absence, and who never came for nobody', () => {
    const attendance = [person(1), person(2, { state: 'absent' })];
    expect(suggested(attendance, [{ person: 1, outcome: 'left' }])).toEqual([]);
  });
});

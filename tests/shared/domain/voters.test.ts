import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { MinutedItem } from '../../../shared/domain/landmark.ts';
import { stretchAt, stretchesOf } from '../../../shared/domain/presence.ts';
import { votersIn } from '../../../shared/domain/voters.ts';
import { blockId, itemId, minuted, person, seat } from '../../helpers/minuted.ts';

const seats = [seat(1, { role: 'chair' }), seat(2), seat(3), seat(4, { role: 'secretary', voting: false })];
const attendance = [1, 2, 3, 4].map((number) => person(number));

/** The numbers of those who have a vote at the last place of a text. */
const votersAt = (
  items: readonly MinutedItem[],
  list: readonly Attendance[] = attendance,
  held: Parameters<typeof votersIn>[0]['seats'] = seats,
) => {
  const last = items.at(-1);
  const place = { itemId: last?.id ?? itemId(1), blockId: last?.landmarks.at(-1)?.id ?? blockId(0) };
  const room = stretchAt(stretchesOf(list, items), place)?.room ?? new Map();
  const categories = [{ name: 'Office', table: 'others' as const }];
  const voters = votersIn({ seats: held, attendance: list, categories }, room);
  return voters?.map((id) => list.findIndex((one) => one.id === id) + 1);
};

const one = (...says: NonNullable<Parameters<typeof minuted>[0][number]['says']>) => minuted([{ number: '1', says }]);

describe('those who may vote', () => {
  it('are the holders of seats with a vote, and no officer or observer', () => {
    expect(votersAt(one('decision'))).toEqual([1, 2, 3]);
  });

  it('are not those who left, and are those who came late', () => {
    expect(votersAt(one({ person: 2, change: 'left' }, 'decision'))).toEqual([1, 3]);
    const late = [person(1), person(2, { state: 'apologies' }), person(3)];
    expect(votersAt(one('decision'), late)).toEqual([1, 3]);
    expect(votersAt(one({ person: 2, change: 'arrived' }, 'decision'), late)).toEqual([1, 2, 3]);
  });

  it('are not those whose interest keeps them from it, for that item', () => {
    for (const outcome of ['left', 'silent', 'spoke'] as const)
      expect(votersAt(one({ person: 3, outcome }, 'decision'))).toEqual([1, 2]);
    for (const outcome of ['dispensation', 'noted'] as const)
      expect(votersAt(one({ person: 3, outcome }, 'decision'))).toEqual([1, 2, 3]);
    const next = minuted([
      { number: '1', says: [{ person: 3, outcome: 'left' }] },
      { number: '2', says: ['decision'] },
    ]);
    expect(votersAt(next)).toEqual([1, 2, 3]);
  });

  it('are alternates while the principal is away, and only then', () => {
    const list = [...attendance, person(5, { capacity: 'alternate for Person 2' })];
    const held = [...seats, seat(5, { role: 'alternate' })];
    expect(votersAt(one('decision'), list, held)).toEqual([1, 2, 3]);
    expect(votersAt(one({ person: 2, change: 'left' }, 'decision'), list, held)).toEqual([1, 3, 5]);
  });

  it('are the members on the list where the body has no seats', () => {
    const list = [
      person(1),
      person(2),
      person(3, { category: 'Office' }),
      person(4, { capacity: 'alternate for Person 2' }),
      person(5, { capacity: 'alternate for Person 9' }),
    ];
    expect(votersAt(one('decision'), list, [])).toEqual([1, 2, 5]);
    expect(votersAt(one({ person: 2, change: 'left' }, 'decision'), list, [])).toEqual([1, 4, 5]);
  });

  it('can’t be told while nobody is marked present', () => {
    expect(votersIn({ seats, attendance: [], categories: [] }, new Map())).toBeUndefined();
    expect(votersAt(one('decision'), [person(1, { state: 'absent' })])).toBeUndefined();
  });
});

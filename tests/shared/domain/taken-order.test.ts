import { describe, expect, it } from 'vitest';
import { inOrderTaken, startsOf } from '../../../shared/domain/taken-order.ts';
import { momentIdSchema } from '../../../shared/ids.ts';
import { itemId } from '../../helpers/minuted.ts';

const items = [1, 2, 3, 4].map((number) => ({ id: itemId(number) }));
type Turn = readonly [item: number, time: string];
const taken = (list: readonly Turn[]) =>
  list.map(([item, time], index) => ({
    id: momentIdSchema.parse(`eeeeeeee-0000-7000-8000-00000000000${index}`),
    kind: 'item' as const,
    itemId: itemId(item),
    date: '2027-05-12',
    time,
  }));
const order = (...list: readonly Turn[]) => inOrderTaken(items, taken(list)).map(({ id }) => id);

describe('inOrderTaken', () => {
  it('is the agenda while the clock was told of nothing', () => {
    expect(order()).toEqual([1, 2, 3, 4].map(itemId));
  });

  it('is the order in which items were taken up, the others where they stand', () => {
    expect(order([1, '10:00'], [3, '10:10'], [2, '10:30'])).toEqual([1, 3, 2, 4].map(itemId));
    expect(order([4, '10:00'], [1, '10:20'])).toEqual([4, 2, 3, 1].map(itemId));
  });

  it('goes by when an item was first taken up, however late that was written down', () => {
    expect(order([2, '10:30'], [1, '10:00'], [2, '11:00'], [1, '11:30'])).toEqual([1, 2, 3, 4].map(itemId));
  });
});

describe('startsOf', () => {
  it('has the time at which an item was first taken up', () => {
    const starts = startsOf(
      taken([
        [2, '10:30'],
        [1, '10:00'],
        [2, '11:00'],
      ]),
    );
    expect([1, 2, 3].map((number) => starts.get(itemId(number)))).toEqual(['10:00', '10:30', undefined]);
  });
});

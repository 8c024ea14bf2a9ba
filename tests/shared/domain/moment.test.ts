import { expect, it } from 'vitest';
import { isTakenUpSince, type Moment } from '../../../shared/domain/moment.ts';
import { itemIdSchema, momentIdSchema } from '../../../shared/ids.ts';

const itemId = (n: number) => itemIdSchema.parse(`0192f0c0-0000-7000-8000-0000000000${n}0`);
const taken = (n: number): Moment => ({
  id: momentIdSchema.parse(`0192f0c0-0000-7000-8000-00000000e0${n}0`),
  kind: 'item',
  itemId: itemId(n),
  date: '2027-05-12',
  time: '10:00',
});

it('hears that an item was taken up by its own moment, not by one that was on its way before it', () => {
  const before = [taken(1)];
  expect(isTakenUpSince(before, [taken(1), taken(2)], itemId(3))).toBe(false);
  expect(isTakenUpSince(before, [taken(1), taken(2), taken(3)], itemId(3))).toBe(true);
  expect(isTakenUpSince(before, before, itemId(1))).toBe(false);
});

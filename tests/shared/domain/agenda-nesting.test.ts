import { describe, expect, it } from 'vitest';
import { agendaNesting } from '../../../shared/domain/agenda-nesting.ts';
import { itemId } from '../../helpers/minuted.ts';

const items = [
  { id: itemId(1), number: '1' },
  { id: itemId(2), number: '1.1', parentId: itemId(1) },
  { id: itemId(3), number: '1.1.1', parentId: itemId(2) },
  { id: itemId(4), number: '2' },
];

describe('agendaNesting', () => {
  it('knows an item to be within itself and all that it stands below', () => {
    const { inside } = agendaNesting(items);
    expect([1, 2, 3, 4].map((outer) => inside(itemId(outer)).has(itemId(3)))).toEqual([true, true, true, false]);
    expect(inside(itemId(3)).has(itemId(1))).toBe(false);
  });

  it('finds items by their numbers with what stands below them', () => {
    expect([...agendaNesting(items).under(['1.1', '2', '9'])]).toEqual([itemId(2), itemId(3), itemId(4)]);
  });

  it('comes to an end where items stand below each other', () => {
    const ring = [
      { id: itemId(1), number: '1', parentId: itemId(2) },
      { id: itemId(2), number: '2', parentId: itemId(1) },
    ];
    expect(agendaNesting(ring).inside(itemId(2)).has(itemId(1))).toBe(true);
  });
});

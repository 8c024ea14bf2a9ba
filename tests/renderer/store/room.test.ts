import { describe, expect, it } from 'vitest';
import { emptyOutline, type ItemOutline } from '../../../renderer/editor/outline.ts';
import { placeNow } from '../../../renderer/store/room.ts';
import { blockId, itemId } from '../../helpers/minuted.ts';

const items = [1, 2, 3].map((number) => ({
  id: itemId(number),
  number: String(number),
  title: '',
  rank: `a${number}`,
}));
const outlines = (...list: Partial<ItemOutline>[]) =>
  new Map(list.map((outline, index) => [itemId(index + 1), { ...emptyOutline, ...outline }]));

describe('placeNow', () => {
  const landmarks = [1, 2].map((number) => ({ id: blockId(number), kind: 'decision' as const }));

  it('is the end of the last item with words in it, wherever before it the caret stands', () => {
    const texts = outlines({ hasWords: true }, { hasWords: true, landmarks }, {});
    expect(placeNow({ items, moments: [] }, texts, { itemId: itemId(1) })).toEqual({
      itemId: itemId(2),
      blockId: blockId(2),
    });
    expect(placeNow({ items, moments: [] }, texts, undefined)).toEqual({ itemId: itemId(2), blockId: blockId(2) });
  });

  it('is the item of the caret where that comes later: the meeting has got there', () => {
    const texts = outlines({ hasWords: true, landmarks });
    expect(placeNow({ items, moments: [] }, texts, { itemId: itemId(3) })).toEqual({ itemId: itemId(3) });
  });

  it('is the start of a meeting of which nothing is minuted, and nowhere without an agenda', () => {
    expect(placeNow({ items, moments: [] }, new Map(), undefined)).toEqual({ itemId: itemId(1) });
    expect(placeNow({ items: [], moments: [] }, new Map(), undefined)).toBeUndefined();
  });
});

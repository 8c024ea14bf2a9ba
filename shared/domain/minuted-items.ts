import type { Item } from './item.ts';
import type { Landmark, MinutedItem } from './landmark.ts';
import type { Moment } from './moment.ts';
import { inOrderTaken, startsOf } from './taken-order.ts';

/** The items of a meeting in the order in which they were taken up, each with what its text says of the room. */
export const minutedItems = <Listed extends Pick<Item, 'id' | 'parentId' | 'number'>>(
  items: readonly Listed[],
  moments: readonly Moment[],
  landmarksOf: (item: Listed) => readonly Landmark[],
): MinutedItem[] => {
  const starts = startsOf(moments);
  return inOrderTaken(items, moments).map((item) => {
    const { id, parentId, number } = item;
    const startedAt = starts.get(id);
    return {
      id,
      number,
      ...(parentId === undefined ? {} : { parentId }),
      ...(startedAt === undefined ? {} : { startedAt }),
      landmarks: landmarksOf(item),
    };
  });
};

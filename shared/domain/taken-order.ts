import type { ItemId } from '../ids.ts';
import type { Item } from './item.ts';
import type { Moment } from './moment.ts';

type TakenUp = { readonly itemId: ItemId; readonly time: string };

/** What the clock was told of items, in the order of its times. */
const takenUp = (moments: readonly Moment[]): TakenUp[] =>
  moments
    .filter(({ kind }) => kind === 'item')
    .toSorted((a, b) => `${a.date} ${a.time} ${a.id}`.localeCompare(`${b.date} ${b.time} ${b.id}`, 'en'))
    .flatMap(({ itemId, time }) => (itemId ? [{ itemId, time }] : []));

/** When each item was first taken up, as a place among the others that were. */
const turnsOf = (moments: readonly Moment[]): ReadonlyMap<ItemId, number> => {
  const order = takenUp(moments).map(({ itemId }) => itemId);
  return new Map([...new Set(order)].map((itemId, turn) => [itemId, turn]));
};

/** The time ('HH:MM') at which each item was first taken up. */
export const startsOf = (moments: readonly Moment[]): ReadonlyMap<ItemId, string> =>
  new Map(
    takenUp(moments)
      .toReversed()
      .map(({ itemId, time }) => [itemId, time]),
  );

/**
 * Items in the order in which the meeting came to them: those that the clock was told of change places among themselves,
 * the others stay where they are on the agenda. What happens to people and the quorum follows this order.
 */
export const inOrderTaken = <Listed extends Pick<Item, 'id'>>(
  items: readonly Listed[],
  moments: readonly Moment[],
): Listed[] => {
  const turns = turnsOf(moments);
  const isTakenUp = ({ id }: Listed): boolean => turns.has(id);
  const taken = items.filter(isTakenUp).toSorted((a, b) => (turns.get(a.id) ?? 0) - (turns.get(b.id) ?? 0));
  const next = taken.values();
  return items.map((item) => (isTakenUp(item) ? (next.next().value ?? item) : item));
};

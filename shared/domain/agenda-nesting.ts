import type { ItemId } from '../ids.ts';
import type { Item } from './item.ts';

type Nested = Pick<Item, 'id' | 'parentId' | 'number'>;

/** What stands below what on an agenda. */
export type AgendaNesting = {
  /** An item and all that stand below it. */
  inside(outer: ItemId): ReadonlySet<ItemId>;
  /** The items with these numbers and all that stand below them. */
  under(numbers: readonly string[]): ReadonlySet<ItemId>;
};

/** An item and all that it stands below, from the inside out. */
const pathOf = (id: ItemId, byId: ReadonlyMap<ItemId, Nested>): ReadonlySet<ItemId> => {
  const path = new Set<ItemId>();
  for (let next: ItemId | undefined = id; next && !path.has(next); next = byId.get(next)?.parentId) path.add(next);
  return path;
};

/** The nesting of an agenda, in whatever order its items are given. */
export const agendaNesting = (items: readonly Nested[]): AgendaNesting => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const paths = new Map(items.map(({ id }) => [id, pathOf(id, byId)]));
  const isWithin = (id: ItemId, outer: ItemId): boolean => paths.get(id)?.has(outer) ?? false;
  const under = (numbers: readonly string[]): ReadonlySet<ItemId> => {
    const named = items.filter(({ number }) => numbers.includes(number));
    return new Set(items.filter(({ id }) => named.some((outer) => isWithin(id, outer.id))).map(({ id }) => id));
  };
  const inside = (outer: ItemId): ReadonlySet<ItemId> =>
    new Set(items.filter(({ id }) => isWithin(id, outer)).map(({ id }) => id));
  return { inside, under };
};

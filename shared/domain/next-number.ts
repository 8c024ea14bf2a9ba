import type { ItemId } from '../ids.ts';
import type { Item } from './item.ts';

type Numbered = Pick<Item, 'id' | 'parentId' | 'number'>;

/** Where a new item goes: its number, and the place of the item that it comes behind (-1 for none). */
export type NextNumber = { readonly number: string; readonly after: number };

const lastCount = (number: string): number => Number(/(\d+)\D*$/u.exec(number)?.[1] ?? 0);

/** Whether an item stands somewhere below another one. */
const isBelow = (items: readonly Numbered[], item: Numbered, above: ItemId): boolean => {
  const seen = new Set<ItemId>();
  let parent = item.parentId;
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === above) return true;
    seen.add(parent);
    const next: ItemId = parent;
    parent = items.find(({ id }) => id === next)?.parentId;
  }
  return false;
};

const free = (taken: ReadonlySet<string>, first: number, write: (count: number) => string): string => {
  let count = first;
  while (taken.has(write(count))) count += 1;
  return write(count);
};

/**
 * The number of an item that is added at the end of an agenda, in the order of its items, or below one of them. The
 * numbers of the others stay what they are.
 */
export const nextNumber = (items: readonly Numbered[], under?: ItemId): NextNumber => {
  const taken = new Set(items.map(({ number }) => number));
  const siblings = items.filter(({ parentId }) => parentId === under);
  const first = Math.max(0, ...siblings.map(({ number }) => lastCount(number))) + 1;
  if (under === undefined) return { number: free(taken, first, String), after: items.length - 1 };
  const above = items.find(({ id }) => id === under)?.number ?? '';
  const last = items.findLastIndex((item) => item.id === under || isBelow(items, item, under));
  return { number: free(taken, first, (count) => `${above}.${count}`), after: last };
};

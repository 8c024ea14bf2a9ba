import type { Item } from './item.ts';
import { isProcedural } from './next-agenda.ts';
import { planAgenda } from './standing-items.ts';

/** An item as it stands on an agenda, and what is around it. */
export type PlacedItem = Pick<Item, 'title' | 'presenter' | 'treatment'> & {
  readonly hasPaper: boolean;
  /** Others are nested below it: they have what is to be said. */
  readonly hasItemsBelow: boolean;
};

const folded = (title: string): string => title.trim().toLowerCase();

/** Whether nobody expects a paper of an item: it is opened and closed with every meeting, or a standing item of the body. */
const isUsual = (title: string, standingItems: readonly string[]): boolean =>
  isProcedural(title) || planAgenda(standingItems).some((standing) => folded(standing.title) === folded(title));

/** What an item of a meeting to come has not got yet: 'no paper, no presenter'; undefined where it lacks nothing. */
export const lackWords = (item: PlacedItem, standingItems: readonly string[]): string | undefined => {
  const { title, presenter, treatment, hasPaper, hasItemsBelow } = item;
  if (title.trim() === '' || treatment !== undefined || hasItemsBelow || isUsual(title, standingItems))
    return undefined;
  const lacks = [hasPaper ? '' : 'no paper', presenter === undefined ? 'no presenter' : ''].filter(Boolean);
  return lacks.length === 0 ? undefined : lacks.join(', ');
};

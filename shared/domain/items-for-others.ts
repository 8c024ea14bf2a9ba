import type { ItemId } from '../ids.ts';

type Said = { readonly id: ItemId; readonly confidential?: boolean | undefined };

/**
 * The items of a meeting as a screen that others see may have them: one that says what is confidential by now where it
 * came from (`overtaken`) counts as confidential. They are only to be looked at.
 */
export const itemsForOthers = <Item extends Said>(items: readonly Item[], overtaken: readonly ItemId[]): Item[] =>
  items.map((item) => (overtaken.includes(item.id) ? { ...item, confidential: true } : item));

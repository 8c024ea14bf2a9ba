import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { ItemId } from '../../ids.ts';
import { confidentialItemIds } from './visibility.ts';

/** An item and all that stand under it, in their order; none when the meeting has no such item. */
const itemsUnder = (items: readonly ItemRecord[], itemId: ItemId): ItemRecord[] => {
  const under = new Set<string>([itemId]);
  for (let before = 0; before !== under.size; ) {
    before = under.size;
    for (const { id, parentId } of items) if (parentId !== undefined && under.has(parentId)) under.add(id);
  }
  return items.filter(({ id }) => under.has(id));
};

/** The part of a meeting that an extract is made of. What stands under a confidential item says so itself here. */
export const recordOfExtract = (record: MeetingRecord, itemId: ItemId): MeetingRecord => {
  const confidential = confidentialItemIds(record.items);
  const items = itemsUnder(record.items, itemId).map((item) =>
    confidential.has(item.id) ? { ...item, confidential: true } : item,
  );
  const { previousActions: _previous, presencePrinted: _presence, ...rest } = record;
  return { ...rest, items };
};

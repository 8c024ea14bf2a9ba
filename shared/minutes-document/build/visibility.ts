import type { Block } from '../../domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';

type PlacedItem = Pick<ItemRecord, 'id' | 'parentId' | 'confidential'>;

/** The items that are confidential: those that say so and all that stand under them. */
export const confidentialItemIds = (items: readonly PlacedItem[]): ReadonlySet<string> => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const reaches = (item: PlacedItem, seen: ReadonlySet<string>): boolean => {
    if (item.confidential) return true;
    const parent = item.parentId && !seen.has(item.id) ? byId.get(item.parentId) : undefined;
    return parent !== undefined && reaches(parent, new Set([...seen, item.id]));
  };
  return new Set(items.filter((item) => reaches(item, new Set())).map((item) => item.id));
};

/** The blocks of an item that the full minutes print: those for the public only stand in for others, and go. */
export const blocksOfFullMinutes = (item: ItemRecord): readonly Block[] =>
  item.blocks.filter(({ visibility, content }) => visibility !== 'public' && content.kind !== 'privateNote');

/** Whether any part of the full minutes is confidential. */
export const holdsConfidential = (record: MeetingRecord): boolean =>
  confidentialItemIds(record.items).size > 0 ||
  record.items.some((item) => blocksOfFullMinutes(item).some((block) => block.visibility === 'confidential'));

import type { Item } from '../shared/domain/item.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import { listItems, meetingOfItem } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow } from './restorer.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const assertUnique = (items: readonly Item[], field: 'id' | 'number', sentence: (value: string) => string): void => {
  const seen = new Set<string>();
  for (const [at, { [field]: value }] of items.entries()) {
    if (seen.has(value)) throw refusal('refused', sentence(value), `items[${at}].${field}`);
    seen.add(value);
  }
};

/** Whether an item stands below itself. */
const isCircular = (parents: ReadonlyMap<ItemId, ItemId | undefined>, id: ItemId): boolean => {
  const seen = new Set<ItemId>();
  for (let above = parents.get(id); above !== undefined && !seen.has(above); above = parents.get(above)) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
};

const assertNested = (items: readonly Item[]): void => {
  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  for (const [at, { id, parentId, number }] of items.entries()) {
    if (parentId === undefined) continue;
    const isKnown = parents.has(parentId);
    if (isKnown && !isCircular(parents, id)) continue;
    const why = isKnown ? 'stands below itself' : 'is nested below an item that is not on this agenda';
    throw refusal('refused', `Item ${number} ${why}. Choose another item above it.`, `items[${at}].parentId`);
  }
};

/** Errors: refused, when two items have one number, or one stands below itself or below none of these. */
export const assertAgenda = (items: readonly Item[]): void => {
  assertUnique(items, 'number', (number) => `There are two items ${number}. Give each a number of its own.`);
  assertNested(items);
};

const assertOfMeeting = (db: ReadableDb, meetingId: MeetingId, items: readonly Item[]): void => {
  for (const [at, { id }] of items.entries()) {
    const other = meetingOfItem(db, id);
    if (other === undefined || other === meetingId) continue;
    throw refusal('refused', 'This item is on the agenda of another meeting. Add a new one here.', `items[${at}].id`);
  }
};

/** The row of an item; what is not said is missing, whether it was named or not. */
const rowOf = (meetingId: MeetingId, item: Item): ItemRow => itemRows.row.parse({ ...item, meetingId });

export type SaveItems = { readonly meetingId: MeetingId; readonly items: readonly Item[] };

/**
 * Says what the agenda of a meeting is, all of it; an item that is left out is gone, unless something was minuted under
 * it. Numbers are text and no two the same. Errors: notFound, refused.
 */
export const saveItems = (db: WritableDb, { meetingId, items }: SaveItems): Record<never, never> => {
  assertChangeable(getMeetingFacts(db, meetingId));
  assertUnique(items, 'id', () => 'An item is on the agenda twice. Leave one of them out.');
  assertAgenda(items);
  assertOfMeeting(db, meetingId, items);
  const kept = new Set(items.map(({ id }) => id));
  for (const item of listItems(db, meetingId)) if (!kept.has(item.id)) putRow(db, itemRows, item.id, null);
  for (const item of items) putRow(db, itemRows, item.id, rowOf(meetingId, item));
  return {};
};

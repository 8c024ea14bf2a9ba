import { generateKeyBetween } from 'fractional-indexing';
import type { ItemChange } from '../shared/api/items.ts';
import { nextNumber } from '../shared/domain/next-number.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import { applied } from './apply-change.ts';
import { refusal } from './errors.ts';
import { itemRows } from './item-rows.ts';
import { listItems, meetingOfItem } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { putRow } from './restorer.ts';
import type { WritableDb } from './types.ts';

const assertMerge = (db: WritableDb, itemId: ItemId, { mergedInto }: ItemChange): void => {
  if (mergedInto === undefined || mergedInto === null) return;
  if (mergedInto !== itemId && meetingOfItem(db, mergedInto) === meetingOfItem(db, itemId)) return;
  throw refusal('refused', 'An item is merged into another one of the same agenda.', 'change.mergedInto');
};

/** Changes one item of an agenda. Errors: notFound, refused. */
export const changeItem = (
  db: WritableDb,
  { itemId, change }: { readonly itemId: ItemId; readonly change: ItemChange },
): Record<never, never> => {
  const item = itemRows.read(db, itemId);
  if (!item) throw refusal('notFound', 'This item is not on an agenda any more.', 'itemId');
  assertChangeable(getMeetingFacts(db, item.meetingId));
  assertMerge(db, itemId, change);
  putRow(db, itemRows, itemId, itemRows.row.parse({ ...item, ...applied(change) }));
  return {};
};

type AddItem = {
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly title: string;
  readonly under?: ItemId | undefined;
};

/**
 * Puts an item on the agenda at the meeting: last, or last of those below another one, with the next number there. Gives
 * that number. Errors: notFound, refused.
 */
export const addItem = (db: WritableDb, { meetingId, itemId, title, under }: AddItem): { readonly number: string } => {
  assertChangeable(getMeetingFacts(db, meetingId));
  const items = listItems(db, meetingId);
  if (under !== undefined && !items.some(({ id }) => id === under)) {
    throw refusal('refused', 'The item above is not on this agenda any more. Choose another one.', 'under');
  }
  const { number, after } = nextNumber(items, under);
  const rank = generateKeyBetween(items[after]?.rank ?? null, items[after + 1]?.rank ?? null);
  putRow(db, itemRows, itemId, { id: itemId, meetingId, parentId: under, number, title, late: true, rank });
  return { number };
};

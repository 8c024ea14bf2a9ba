import type { MeetingSheet } from '../../shared/api/meetings.ts';
import { type MeetingRoom, meetingRoom } from '../../shared/domain/meeting-room.ts';
import { minutedItems } from '../../shared/domain/minuted-items.ts';
import type { Place } from '../../shared/domain/presence.ts';
import { inOrderTaken } from '../../shared/domain/taken-order.ts';
import type { ItemId } from '../../shared/ids.ts';
import { emptyOutline, type ItemOutline } from '../editor/outline.ts';

type Outlines = ReadonlyMap<ItemId, ItemOutline>;

/** Who is in the room from place to place, by the list and what the text says on this page, saved or not. */
export const roomOf = ({ attendance, items, moments, rules, seats }: MeetingSheet, outlines: Outlines): MeetingRoom =>
  meetingRoom({
    attendance,
    items: minutedItems(items, moments, ({ id }) => (outlines.get(id) ?? emptyOutline).landmarks),
    rule: rules.quorum,
    seats,
  });

/**
 * The place that the meeting has got to: the end of the last item with words in it, or of the item that the caret is in
 * where that comes later, in the order in which items were taken up.
 */
export const placeNow = (
  { items, moments }: Pick<MeetingSheet, 'items' | 'moments'>,
  outlines: Outlines,
  caret: Place | undefined,
): Place | undefined => {
  const order = inOrderTaken(items, moments);
  const item = order.findLast(({ id }) => id === caret?.itemId || outlines.get(id)?.hasWords) ?? order[0];
  if (!item) return undefined;
  const last = outlines.get(item.id)?.landmarks.at(-1);
  return { itemId: item.id, ...(last ? { blockId: last.id } : {}) };
};

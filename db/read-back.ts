import type { PublicReadBack } from '../shared/api/read-back.ts';
import type { Block } from '../shared/domain/block.ts';
import type { Item } from '../shared/domain/item.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { BlockId, ItemId, MeetingId } from '../shared/ids.ts';
import { type ReadBack, type ReadBackPrint, readBack } from '../shared/minutes-document/build/read-back.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { listBadges } from './action-badges.ts';
import { type BlockRow, blockColumns, storedBlock } from './blocks.ts';
import { listItems } from './items.ts';
import { bodyOfMeeting, extrasOf, getMeeting } from './meetings.ts';
import { all, get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The blocks of an item that are no secret, in order; private notes are nobody else's. */
const publicBlocks = (db: ReadableDb, itemId: ItemId): Block[] =>
  all<BlockRow>(
    db,
    sql`SELECT ${blockColumns} FROM blocks b JOIN items i ON i.id = b.item_id
      WHERE b.item_id = ${itemId} AND b.deleted_at IS NULL AND b.visibility IS NOT 'confidential'
        AND b.kind <> 'privateNote'
      ORDER BY b.rank, b.id`,
  ).map((row) => {
    const { revision: _revision, ...block } = storedBlock(row);
    return block;
  });

type Place = { readonly blockId: BlockId; readonly itemId: ItemId };

/** The places of a meeting's decisions that are no secret by themselves, the one that was written last first. */
const decisionPlaces = (db: ReadableDb, meetingId: MeetingId): Place[] =>
  all<Place>(
    db,
    sql`SELECT b.id AS blockId, b.item_id AS itemId FROM items i JOIN blocks b ON b.item_id = i.id
        JOIN decisions d ON d.block_id = b.id
      WHERE i.meeting_id = ${meetingId} AND i.deleted_at IS NULL AND b.deleted_at IS NULL AND d.deleted_at IS NULL
        AND b.visibility IS NOT 'confidential'
      ORDER BY d.id DESC`,
  );

const placeOf = (db: ReadableDb, meetingId: MeetingId, blockId: BlockId): Place | undefined => {
  const row = get<{ itemId: ItemId }>(
    db,
    sql`SELECT b.item_id AS itemId FROM blocks b JOIN items i ON i.id = b.item_id
      WHERE b.id = ${blockId} AND i.meeting_id = ${meetingId} AND b.deleted_at IS NULL AND i.deleted_at IS NULL`,
  );
  return row && { blockId, itemId: row.itemId };
};

const printOf = (db: ReadableDb, meeting: Meeting): ReadBackPrint => {
  const references = listBadges(db, meeting.id).map(({ blockId, reference }) => [blockId, reference ?? ''] as const);
  return { body: bodyOfMeeting(db, meeting, extrasOf(db, meeting.id)), references: Object.fromEntries(references) };
};

type Said = NonNullable<PublicReadBack['said']>;

const asSent = ({ leadIn, lines, after }: ReadBack): Said => {
  const copies = (list: ReadBack['lines']): Said['lines'] =>
    list.map((line) => line.map(({ href: _href, ...span }) => span));
  const [lead] = leadIn === undefined ? [] : copies([leadIn]);
  return { ...(lead && { leadIn: lead }), lines: copies(lines), after: copies(after) };
};

const shownAt = (
  db: ReadableDb,
  print: ReadBackPrint,
  { number, title }: Item,
  { itemId, blockId }: Place,
): Pick<PublicReadBack, 'item' | 'said'> => {
  const blocks = publicBlocks(db, itemId);
  const said = readBack(
    print,
    blocks,
    blocks.findIndex(({ id }) => id === blockId),
  );
  return { item: { number, title }, ...(said && { said: asSent(said) }) };
};

export type AskReadBack = { readonly meetingId: MeetingId; readonly blockId?: BlockId | undefined };

/**
 * A decision for a window that others see: by the block that it begins with, else the one that was written last. An item
 * that is confidential, or stands under one, says only that it is; a confidential block says nothing. Errors: notFound.
 */
export const publicReadBack = (db: ReadableDb, { meetingId, blockId }: AskReadBack): PublicReadBack => {
  const meeting = getMeeting(db, meetingId);
  const print = printOf(db, meeting);
  const { number: meetingNumber, date } = meeting;
  const room = { bodyName: print.body.name, meetingNumber, ...given({ date: date ?? null }) };
  const items = listItems(db, meetingId);
  const confidential = confidentialItemIds(items);
  const place =
    blockId === undefined
      ? decisionPlaces(db, meetingId).find(({ itemId }) => !confidential.has(itemId))
      : placeOf(db, meetingId, blockId);
  const item = place && items.find(({ id }) => id === place.itemId);
  if (!place || !item) return room;
  if (confidential.has(item.id)) return { ...room, item: { confidential: true } };
  return { ...room, ...shownAt(db, print, item, place) };
};

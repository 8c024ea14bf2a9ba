import { formatScreenDate } from '../shared/dates.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import type {
  ChangedPlace,
  KeptVisibilityChange,
  Readers,
  VisibilityChange,
} from '../shared/domain/visibility-change.ts';
import type { BlockId, ItemId, MeetingId } from '../shared/ids.ts';
import { localDay } from '../shared/local-day.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { contentOf, findBlock, storedBlock } from './blocks.ts';
import { lastSeq } from './edit-log.ts';
import { refusal } from './errors.ts';
import { itemRows } from './item-rows.ts';
import { listItems } from './items.ts';
import { getMeeting } from './meetings.ts';
import { listNumberedVersions } from './numbered-versions.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Row = Omit<KeptVisibilityChange, 'place'> & { readonly itemId: ItemId | null; readonly blockId: BlockId | null };

const placeOf = ({ itemId, blockId }: Pick<Row, 'itemId' | 'blockId'>): ChangedPlace[] => [
  ...(itemId === null ? [] : [{ itemId }]),
  ...(blockId === null ? [] : [{ blockId }]),
];

/** How who may read what changed in minutes that went out, the oldest day first. */
export const listVisibilityChanges = (db: ReadableDb, meetingId: MeetingId): KeptVisibilityChange[] =>
  all<Row>(
    db,
    sql`SELECT id, item_id AS itemId, block_id AS blockId, before AS "from", after AS "to", date, ground, at
      FROM visibility_changes WHERE meeting_id = ${meetingId} ORDER BY date, seq`,
  ).flatMap(({ itemId, blockId, ...change }) => placeOf({ itemId, blockId }).map((place) => ({ ...change, place })));

const GONE = 'This does not stand in the minutes. Look at them again; nothing was changed.';
const STAND_IN = 'This sentence stands in for confidential words in the public version. It can’t be anything else.';
const UNDER = 'The item is confidential, and all that stands in it. Open the item; nothing was changed.';

/** What a block shows, where it is a line of these minutes. Errors: refused. */
const readersOfBlock = (db: ReadableDb, meetingId: MeetingId, blockId: BlockId, to: Readers): Readers => {
  const row = findBlock(db, blockId);
  if (!row || row.meetingId !== meetingId || row.deletedAt !== null || contentOf(row).kind === 'privateNote') {
    throw refusal('refused', GONE, 'change.place');
  }
  if (row.visibility === 'public') throw refusal('refused', STAND_IN, 'change.place');
  if (to === 'everyone' && confidentialItemIds(listItems(db, meetingId)).has(row.itemId)) {
    throw refusal('refused', UNDER, 'change.place');
  }
  return row.visibility ?? 'everyone';
};

const readersOfItem = (db: ReadableDb, meetingId: MeetingId, itemId: ItemId, to: Readers): Readers => {
  const items = listItems(db, meetingId);
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw refusal('refused', GONE, 'change.place');
  if (to === 'everyone' && item.parentId && confidentialItemIds(items).has(item.parentId)) {
    throw refusal('refused', UNDER, 'change.place');
  }
  return item.confidential ? 'confidential' : 'everyone';
};

const revisionOf = (db: ReadableDb, place: ChangedPlace): number => {
  const row =
    'blockId' in place
      ? get<{ revision: number }>(db, sql`SELECT revision FROM blocks WHERE id = ${place.blockId}`)
      : get<{ revision: number }>(db, sql`SELECT revision FROM items WHERE id = ${place.itemId}`);
  return row?.revision ?? 0;
};

const readersNow = (db: ReadableDb, meetingId: MeetingId, { place, to }: VisibilityChange): Readers =>
  'blockId' in place
    ? readersOfBlock(db, meetingId, place.blockId, to)
    : readersOfItem(db, meetingId, place.itemId, to);

/** The row as the edit log has it. */
const logged = (db: ReadableDb, place: ChangedPlace) => {
  if ('itemId' in place) return { noun: 'item', id: place.itemId, row: itemRows.read(db, place.itemId) } as const;
  const row = findBlock(db, place.blockId);
  return { noun: 'block', id: place.blockId, row: row ? storedBlock(row) : null } as const;
};

const assertWentOut = (db: ReadableDb, meetingId: MeetingId): void => {
  if (isRecord(getMeeting(db, meetingId).state) || listNumberedVersions(db, meetingId).length > 0) return;
  throw refusal('refused', 'These minutes did not go out yet: say who may read them where they are written.');
};

const assertNew = (db: ReadableDb, { id }: VisibilityChange): void => {
  if (!get(db, sql`SELECT 1 FROM visibility_changes WHERE id = ${id}`)) return;
  throw refusal('refused', 'This change is in the book already. Nothing was changed.', 'change.id');
};

/** The day on which the place was opened or closed last, 'YYYY-MM-DD'. */
const lastDay = (db: ReadableDb, place: ChangedPlace): string | undefined => {
  const of = 'blockId' in place ? sql`block_id = ${place.blockId}` : sql`item_id = ${place.itemId}`;
  return get<{ date: string }>(db, sql`SELECT date FROM visibility_changes WHERE ${of} ORDER BY seq DESC LIMIT 1`)
    ?.date;
};

/** A change comes about when it is entered: none can wait for its day, and none can come before the one that it follows. */
const assertDay = (db: WritableDb, { place, date }: VisibilityChange): void => {
  const today = localDay(db.at);
  if (date > today) {
    const why = `It is open or shut as soon as it is entered, and today is ${formatScreenDate(today)}.`;
    throw refusal('refused', `${why} Enter it on ${formatScreenDate(date)}, or give a day up to today.`, 'change.date');
  }
  const last = lastDay(db, place);
  if (last === undefined || date >= last) return;
  const why = `Who may read this was changed on ${formatScreenDate(last)} already, and this change follows it.`;
  throw refusal('refused', `${why} Give that day or a later one.`, 'change.date');
};

type Said = { readonly meetingId: MeetingId; readonly change: VisibilityChange };

/**
 * Changes who may read a line or an item of minutes that went out, approved ones too: the store does it by the entry that
 * says from when on and why. Versions that went out stay as they were. Errors: notFound, refused.
 */
export const changeVisibility = (db: WritableDb, { meetingId, change }: Said): void => {
  assertWentOut(db, meetingId);
  assertNew(db, change);
  const { id, place, to, date, ground } = change;
  const from = readersNow(db, meetingId, change);
  if (from === to) throw refusal('refused', `That is for ${to} already. Nothing was changed.`, 'change.to');
  assertDay(db, change);
  const before = logged(db, place);
  run(
    db,
    sql`INSERT INTO visibility_changes (id, meeting_id, item_id, block_id, before, after, date, ground, revision,
        log_seq, at)
      VALUES (${id}, ${meetingId}, ${'itemId' in place ? place.itemId : null},
        ${'blockId' in place ? place.blockId : null}, ${from}, ${to}, ${date}, ${ground},
        ${revisionOf(db, place)}, ${lastSeq(db) + 1}, ${db.at})`,
  );
  const after = logged(db, place);
  db.record({ noun: before.noun, id: before.id, before: before.row, after: after.row });
  db.record({ noun: 'visibilityChange', id, before: null, after: { ...change, from, meetingId } });
};

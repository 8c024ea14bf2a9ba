import { generateKeyBetween } from 'fractional-indexing';
import type { Meeting } from '../shared/domain/meeting.ts';
import { nextNumber } from '../shared/domain/next-number.ts';
import { type PlannedItem, placeOf, plannedItemSchema, seriesOf } from '../shared/domain/planned-item.ts';
import type { BodyId, ItemId, MeetingId, PlannedItemId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { itemRows } from './item-rows.ts';
import { listItems } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { getMeeting } from './meetings.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = Nullable<Omit<PlannedItem, 'confidential'>, 'afterId' | 'itemId'> & { readonly confidential: number };

const columns = sql`p.id, p.body_id AS bodyId, p.title, p.after_id AS afterId, p.steps, p.confidential,
  p.item_id AS itemId`;

const plannedOf = ({ confidential, ...row }: Stored): PlannedItem => ({
  ...given(row),
  ...(confidential === 1 && { confidential: true as const }),
});

/** The rows of what is planned, as changes record them. */
export const plannedItemRows: Rows<PlannedItem> = {
  noun: 'plannedItem',
  row: plannedItemSchema,
  read: (db, id) => {
    const row = get<Stored>(
      db,
      sql`SELECT ${columns} FROM planned_items p WHERE p.id = ${id} AND p.deleted_at IS NULL`,
    );
    return row ? plannedOf(row) : null;
  },
  write: (db, { id, bodyId, title, afterId, steps, confidential, itemId }) => {
    run(
      db,
      sql`INSERT INTO planned_items (id, body_id, title, after_id, steps, confidential, item_id)
        VALUES (${id}, ${bodyId}, ${title}, ${afterId}, ${steps}, ${confidential ? 1 : 0}, ${itemId})
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, after_id = excluded.after_id, steps = excluded.steps,
          confidential = excluded.confidential, item_id = excluded.item_id, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, { id }) => {
    run(db, sql`UPDATE planned_items SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

const OTHER_BODY = 'That meeting is of another body. Choose one of the body itself; nothing was changed.';

/** Plans something, or changes it. Errors: notFound, refused. */
export const savePlanned = (db: WritableDb, planned: PlannedItem): void => {
  getBody(db, planned.bodyId);
  const before = plannedItemRows.read(db, planned.id);
  const isElsewhere = before !== null && before.bodyId !== planned.bodyId;
  if (isElsewhere || (planned.afterId && getMeeting(db, planned.afterId).bodyId !== planned.bodyId)) {
    throw refusal('refused', OTHER_BODY, 'planned.bodyId');
  }
  putRow(db, plannedItemRows, planned.id, planned);
};

const getPlanned = (db: ReadableDb, id: PlannedItemId): PlannedItem => {
  const planned = plannedItemRows.read(db, id);
  if (!planned) throw refusal('notFound', 'This is not planned any more.', 'plannedId');
  return planned;
};

/** Errors: notFound. */
export const removePlanned = (db: WritableDb, id: PlannedItemId): void => {
  putRow(db, plannedItemRows, getPlanned(db, id).id, null);
};

/** Says which item of an agenda something that was planned became. Errors: notFound. */
export const markTaken = (db: WritableDb, id: PlannedItemId, itemId: ItemId): void => {
  putRow(db, plannedItemRows, id, { ...getPlanned(db, id), itemId });
};

type Take = { readonly plannedId: PlannedItemId; readonly meetingId: MeetingId; readonly itemId: ItemId };

/** Puts what is planned on the agenda of a meeting, as its last item. Errors: notFound, refused. */
export const takePlanned = (db: WritableDb, { plannedId, meetingId, itemId }: Take): void => {
  const { bodyId, title, confidential } = getPlanned(db, plannedId);
  const meeting = getMeetingFacts(db, meetingId);
  assertChangeable(meeting);
  if (meeting.bodyId !== bodyId) throw refusal('refused', OTHER_BODY, 'meetingId');
  const items = listItems(db, meetingId);
  const { number, after } = nextNumber(items);
  const rank = generateKeyBetween(items[after]?.rank ?? null, items[after + 1]?.rank ?? null);
  const late = getMeeting(db, meetingId).state === 'planned' ? {} : { late: true as const };
  const item = { id: itemId, meetingId, number, title, rank, ...late, ...(confidential && { confidential }) };
  putRow(db, itemRows, itemId, item);
  markTaken(db, plannedId, itemId);
};

type SeriesRow = Nullable<Pick<Meeting, 'id' | 'number' | 'date' | 'state'>, 'date'>;

/** The meetings of a body that count: held, and coming. */
export const seriesOfBody = (db: ReadableDb, bodyId: BodyId) =>
  seriesOf(
    all<SeriesRow>(
      db,
      sql`SELECT id, number, date, state FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL`,
    ).map((row) => given(row)),
  );

/** What is planned for a body and on no agenda of a meeting that takes place yet, with the place that it comes to: 0 is the next meeting. */
export const listPlanned = (db: ReadableDb, bodyId: BodyId): { planned: PlannedItem; place: number }[] => {
  const { held } = seriesOfBody(db, bodyId);
  return all<Stored>(
    db,
    sql`SELECT ${columns} FROM planned_items p WHERE p.body_id = ${bodyId} AND p.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM items i JOIN meetings m ON m.id = i.meeting_id
        WHERE i.id = p.item_id AND i.deleted_at IS NULL AND m.deleted_at IS NULL AND m.state <> 'cancelled')
      ORDER BY p.id`,
  )
    .map(plannedOf)
    .map((planned) => ({ planned, place: placeOf(planned, held) }));
};

/** What is planned for the next meeting of a body, and was left over from those before. */
export const plannedForNext = (db: ReadableDb, bodyId: BodyId): PlannedItem[] =>
  listPlanned(db, bodyId).flatMap(({ planned, place }) => (place === 0 ? [planned] : []));

import { type Item, isTaken } from '../shared/domain/item.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { UnnumberedLine } from '../shared/domain/next-agenda.ts';
import type { BodyId, ItemId } from '../shared/ids.ts';
import { type AgendaPlace, isNew } from './agenda-lines.ts';
import { wasHeld } from './decision-filter.ts';
import { fold } from './fold.ts';
import { itemColumns, itemOf, type StoredItem } from './item-rows.ts';
import { confidentialItems } from './places.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Stored = StoredItem & { readonly papers: number };

/** An item that was put off, by itself or along with the one that it stands below. */
type Deferred = { readonly item: Item; readonly papers: number; readonly under?: ItemId };

const putOff = (rows: readonly Stored[]): Deferred[] => {
  const gone = new Set<string>();
  return rows.flatMap((row) => {
    const item = itemOf(row);
    const { parentId, treatment } = item;
    const isBelow = parentId !== undefined && gone.has(parentId);
    if (treatment !== 'deferred' && !(isBelow && isTaken(item))) return [];
    gone.add(item.id);
    return [{ item, papers: row.papers, ...(isBelow && { under: parentId }) }];
  });
};

/** So many meetings back something that was put off is still looked for. */
const LOOKED_BACK = 6;

type HeldMeeting = Pick<Meeting, 'id' | 'number'> & { readonly rows: readonly Stored[] };

/** The meetings of a body that were held last, the newest first, with their items and how many papers each had. */
const heldLast = (db: ReadableDb, bodyId: BodyId, last: Meeting): HeldMeeting[] =>
  all<Pick<Meeting, 'id' | 'number'>>(
    db,
    sql`SELECT m.id, m.number FROM meetings m WHERE m.body_id = ${bodyId} AND m.deleted_at IS NULL AND ${wasHeld}
        AND (m.id = ${last.id} OR m.date < ${last.date}) ORDER BY m.date DESC, m.id DESC LIMIT ${LOOKED_BACK}`,
  ).map((meeting) => ({
    ...meeting,
    rows: all<Stored>(
      db,
      sql`SELECT ${itemColumns}, (SELECT count(*) FROM presentations x
          WHERE x.item_id = items.id AND x.deleted_at IS NULL) AS papers
        FROM items WHERE meeting_id = ${meeting.id} AND deleted_at IS NULL ORDER BY rank, id`,
    ),
  }));

type PutOff = Deferred & { readonly meeting: HeldMeeting };

/** What was put off and came on no agenda since under its title: a meeting that had no time for it does not lose it. */
const stillPutOff = (meetings: readonly HeldMeeting[]): PutOff[] => {
  const since = new Set<string>();
  return meetings.flatMap((meeting) => {
    const found = putOff(meeting.rows).filter(({ item: { title } }) => !since.has(fold(title)));
    for (const { title } of meeting.rows) since.add(fold(title));
    return found.map((one) => ({ ...one, meeting }));
  });
};

/** What meetings put off, with all that was said of it and stands below it; a standing item comes back by itself. */
export const deferredLines = (db: ReadableDb, { bodyId, last, bodyCode }: AgendaPlace): UnnumberedLine[] => {
  if (!last) return [];
  const isConfidential = confidentialItems(db);
  const fresh = stillPutOff(heldLast(db, bodyId, last)).filter(({ item: { id } }) => isNew(db, 'deferred', id));
  const keys = new Set<string>(fresh.map(({ item: { id } }) => id));
  return fresh.map(({ item, papers, under, meeting }) => {
    const { id, number, title, purpose, presenter, plannedMinutes } = item;
    return {
      key: id,
      source: 'deferred',
      why: `deferred at ${bodyCode} ${meeting.number}, item ${number}`,
      title,
      ...(under !== undefined && keys.has(under) && { under }),
      ...(isConfidential({ meetingId: meeting.id, itemId: id }) && { confidential: true as const }),
      ...(purpose === undefined ? {} : { purpose }),
      ...(presenter === undefined ? {} : { presenter }),
      ...(plannedMinutes === undefined ? {} : { plannedMinutes }),
      ...(papers > 0 && { papers }),
    };
  });
};

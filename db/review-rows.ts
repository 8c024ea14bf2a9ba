import { type Review, reviewSchema } from '../shared/domain/review.ts';
import type { ActionId, BodyId, MeetingId, ReviewId } from '../shared/ids.ts';
import type { Rows } from './restorer.ts';
import { all, fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = Nullable<
  { readonly id: ReviewId; readonly bodyId: BodyId; readonly actionId: ActionId; readonly at: number } & {
    readonly meetingId: MeetingId;
  },
  'meetingId'
> & { readonly said: string };

type Said = Omit<Review, 'id' | 'bodyId' | 'meetingId' | 'actionId' | 'at'>;

const columns = sql`r.id, r.body_id AS bodyId, r.meeting_id AS meetingId, r.action_id AS actionId, r.said, r.at`;

const reviewOf = ({ said, ...row }: Stored): Review => ({ ...given(row), ...fromJson<Said>(said) });

const write = (db: WritableDb, { id, bodyId, meetingId, actionId, at, ...said }: Review): void => {
  run(
    db,
    sql`INSERT INTO reviews (id, body_id, meeting_id, action_id, said, at)
      VALUES (${id}, ${bodyId}, ${meetingId}, ${actionId}, ${JSON.stringify(said)}, ${at})
      ON CONFLICT (id) DO UPDATE SET meeting_id = excluded.meeting_id, said = excluded.said, at = excluded.at,
        revision = revision + 1, deleted_at = NULL`,
  );
};

/** The rows of reviews, as changes record them. */
export const reviewRows: Rows<Review> = {
  noun: 'review',
  row: reviewSchema,
  read: (db, id) => {
    const row = get<Stored>(db, sql`SELECT ${columns} FROM reviews r WHERE r.id = ${id} AND r.deleted_at IS NULL`);
    return row ? reviewOf(row) : null;
  },
  write,
  remove: (db, { id }) => {
    run(db, sql`UPDATE reviews SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

/** A body and a meeting of it; none is the one that is not in the book yet. */
export type ReviewPlace = { readonly bodyId: BodyId; readonly meetingId?: MeetingId | undefined };

/** The meeting that comes next: planned and not held yet, the earliest first; undefined when none is in the book. */
export const comingMeeting = (db: ReadableDb, bodyId: BodyId): MeetingId | undefined =>
  get<{ id: MeetingId }>(
    db,
    sql`SELECT id FROM meetings WHERE body_id = ${bodyId} AND state = 'planned' AND deleted_at IS NULL
      ORDER BY date IS NULL, date, id LIMIT 1`,
  )?.id;

/**
 * What was reviewed for a meeting, by action; what was reviewed before any was in the book, or for one that was
 * cancelled, is for the one that comes next.
 */
export const reviewsFor = (db: ReadableDb, { bodyId, meetingId }: ReviewPlace): ReadonlyMap<ActionId, Review> => {
  const takesOver = meetingId === undefined || comingMeeting(db, bodyId) === meetingId;
  const rows = all<Stored>(
    db,
    sql`SELECT ${columns} FROM reviews r LEFT JOIN meetings m ON m.id = r.meeting_id
      WHERE r.body_id = ${bodyId} AND r.deleted_at IS NULL AND (r.meeting_id = ${meetingId}
        OR (${takesOver ? 1 : 0} AND (m.id IS NULL OR m.deleted_at IS NOT NULL OR m.state = 'cancelled')))
      ORDER BY r.at, r.id`,
  );
  return new Map(rows.map((row) => [row.actionId, reviewOf(row)]));
};

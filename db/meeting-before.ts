import type { Meeting } from '../shared/domain/meeting.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The last meeting of a body that was held before another one, or the last of all. */
export const meetingBefore = (
  db: ReadableDb,
  bodyId: BodyId,
  meeting: Pick<Meeting, 'id' | 'date'> | undefined,
): MeetingId | undefined =>
  get<{ id: MeetingId }>(
    db,
    sql`SELECT id FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL
        AND state NOT IN ('planned', 'cancelled') AND id IS NOT ${meeting?.id}
        AND (${meeting?.date} IS NULL OR date IS NULL OR date <= ${meeting?.date})
      ORDER BY date IS NULL, date DESC, id DESC LIMIT 1`,
  )?.id;

/** The day of the last meeting of a body before another one, 'YYYY-MM-DD'; '' where there was none, or it has no day. */
export const lastDayBefore = (
  db: ReadableDb,
  bodyId: BodyId,
  meeting: Pick<Meeting, 'id' | 'date'> | undefined,
): string =>
  get<{ date: string | null }>(db, sql`SELECT date FROM meetings WHERE id = ${meetingBefore(db, bodyId, meeting)}`)
    ?.date ?? '';

import type { Meeting } from '../shared/domain/meeting.ts';
import { openStates } from './open-states.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/**
 * The references of actions that a meeting may report on, of whatever body: those that are open, and those raised in the
 * two years before it. Its own are not among them.
 */
export const referencesBefore = (db: ReadableDb, { id, date }: Pick<Meeting, 'id' | 'date'>): string[] =>
  all<{ reference: string }>(
    db,
    sql`SELECT a.reference FROM actions a
        WHERE a.body_id IN (SELECT id FROM bodies) AND a.state IN ${openStates}
          AND a.meeting_id IS NOT ${id} AND a.reference IS NOT NULL AND a.deleted_at IS NULL
      UNION SELECT a.reference FROM meetings m JOIN actions a ON a.meeting_id = m.id
        WHERE m.body_id IN (SELECT id FROM bodies) AND m.date >= date(${date}, '-2 years') AND m.deleted_at IS NULL
          AND m.id <> ${id} AND a.reference IS NOT NULL AND a.deleted_at IS NULL
      ORDER BY 1`,
  ).map(({ reference }) => reference);

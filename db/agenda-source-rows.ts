import { z } from 'zod';
import { type AgendaSource, agendaSourceSchema } from '../shared/domain/next-agenda.ts';
import { itemIdSchema, type MeetingId, meetingIdSchema } from '../shared/ids.ts';
import type { Rows } from './restorer.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const rowSchema = z.object({
  itemId: itemIdSchema,
  meetingId: meetingIdSchema,
  source: agendaSourceSchema,
  key: z.string(),
  why: z.string(),
});

/** Where an item of an agenda came from. */
export type AgendaSourceRow = z.infer<typeof rowSchema>;

const columns = sql`s.item_id AS itemId, s.meeting_id AS meetingId, s.source, s.key, s.why`;

/** The rows of sources, as changes record them. */
export const agendaSourceRows: Rows<AgendaSourceRow> = {
  noun: 'agendaSource',
  row: rowSchema,
  read: (db, id) =>
    get<AgendaSourceRow>(
      db,
      sql`SELECT ${columns} FROM agenda_sources s WHERE s.item_id = ${id} AND s.deleted_at IS NULL`,
    ) ?? null,
  write: (db: WritableDb, { itemId, meetingId, source, key, why }) => {
    run(
      db,
      sql`INSERT INTO agenda_sources (item_id, meeting_id, source, key, why)
        VALUES (${itemId}, ${meetingId}, ${source}, ${key}, ${why})
        ON CONFLICT (item_id) DO UPDATE SET source = excluded.source, key = excluded.key, why = excluded.why,
          revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db: WritableDb, { itemId }) => {
    run(db, sql`UPDATE agenda_sources SET deleted_at = ${db.at}, revision = revision + 1 WHERE item_id = ${itemId}`);
  },
};

/** What the items of an agenda that are still on it came from. */
export const sourcesOf = (db: ReadableDb, meetingId: MeetingId): AgendaSourceRow[] =>
  all<AgendaSourceRow>(
    db,
    sql`SELECT ${columns} FROM agenda_sources s JOIN items i ON i.id = s.item_id
      WHERE s.meeting_id = ${meetingId} AND s.deleted_at IS NULL AND i.deleted_at IS NULL`,
  );

/** Whether something of this source is on an agenda, of a meeting that was not cancelled. */
export const isOnAnAgenda = (db: ReadableDb, source: AgendaSource, key: string): boolean =>
  get(
    db,
    sql`SELECT 1 FROM agenda_sources s JOIN items i ON i.id = s.item_id JOIN meetings m ON m.id = s.meeting_id
      WHERE s.key = ${key} AND s.source = ${source} AND s.deleted_at IS NULL AND i.deleted_at IS NULL
        AND m.deleted_at IS NULL AND m.state <> 'cancelled'`,
  ) !== undefined;

import { type Version, versionSchema } from '../shared/domain/version.ts';
import type { Rows } from './restorer.ts';
import { get, run, sql } from './sql.ts';

/** The columns that say a version. */
export const versionColumns = sql`id, meeting_id AS meetingId, name, seq, at`;

/** The rows of kept versions, as changes record them. */
export const versionRows: Rows<Version> = {
  noun: 'version',
  row: versionSchema,
  read: (db, id) =>
    get<Version>(db, sql`SELECT ${versionColumns} FROM versions WHERE id = ${id} AND deleted_at IS NULL`) ?? null,
  write: (db, { id, meetingId, name, seq, at }) => {
    run(
      db,
      sql`INSERT INTO versions (id, meeting_id, name, seq, at) VALUES (${id}, ${meetingId}, ${name}, ${seq}, ${at})
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, { id }) => {
    run(db, sql`UPDATE versions SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

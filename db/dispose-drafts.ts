import { APPROVED_NUMBER } from '../shared/domain/numbered-version.ts';
import type { MeetingId } from '../shared/ids.ts';
import type { Disposer } from './disposers.ts';
import { all, run, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type File = { readonly fileName: string; readonly sha256: string };

/** The files of the versions before 1.0 whose bytes are still there. */
const draftFiles = (db: ReadableDb, meetingId: MeetingId): File[] =>
  all<File>(
    db,
    sql`SELECT f.file_name AS fileName, f.sha256 FROM numbered_versions v JOIN numbered_version_files f ON f.version_id = v.id
      WHERE v.meeting_id = ${meetingId} AND v.number <> ${APPROVED_NUMBER} AND length(f.bytes) > 0
      ORDER BY v.seq, f.kind`,
  );

/** The files of drafts that went out: their names and hashes stay, and what the versions say of themselves. */
export const draftDisposer: Disposer = {
  look: (db, { meetingId }) => {
    const files = draftFiles(db, meetingId);
    return {
      count: files.length,
      lines: files.map(({ fileName }) => fileName),
      hashes: () => files.map(({ sha256 }) => sha256),
    };
  },
  dispose: (db, { meetingId }) => {
    run(
      db,
      sql`UPDATE numbered_version_files SET bytes = zeroblob(0) WHERE length(bytes) > 0 AND version_id IN (
        SELECT id FROM numbered_versions WHERE meeting_id = ${meetingId} AND number <> ${APPROVED_NUMBER})`,
    );
  },
};

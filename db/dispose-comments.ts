import type { MeetingId } from '../shared/ids.ts';
import type { Disposer } from './disposers.ts';
import { lastSeq } from './edit-log.ts';
import { emptyLog, type LoggedPlace } from './empty-log.ts';
import { sha256 } from './numbered-versions.ts';
import { all, run, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Came = { readonly fileName: string; readonly sha256: string };
type Comment = { readonly id: string; readonly text: string };

const filesOf = (db: ReadableDb, meetingId: MeetingId): Came[] =>
  all<Came>(
    db,
    sql`SELECT file_name AS fileName, sha256 FROM returned_files WHERE meeting_id = ${meetingId} ORDER BY at, id`,
  );

const commentsOf = (db: ReadableDb, meetingId: MeetingId): Comment[] =>
  all<Comment>(db, sql`SELECT id, text FROM comments WHERE meeting_id = ${meetingId} ORDER BY at, id`);

/** What the edit log has of them. */
const logged = (db: ReadableDb, meetingId: MeetingId): LoggedPlace => ({
  // Those of after the approval go too, and with them what the log has of them.
  upTo: lastSeq(db),
  rows: sql`SELECT id FROM comments WHERE meeting_id = ${meetingId}
    UNION SELECT id FROM returned_files WHERE meeting_id = ${meetingId}
    UNION SELECT c.id FROM returned_files f JOIN returned_changes c ON c.file_id = f.id
      WHERE f.meeting_id = ${meetingId}`,
});

/** Comments that were received, and Word files that came back with what became of each of their changes. */
export const commentDisposer: Disposer = {
  look: (db, { meetingId }) => {
    const [files, comments] = [filesOf(db, meetingId), commentsOf(db, meetingId)];
    const words = comments.length === 1 ? '1 comment' : `${comments.length} comments`;
    return {
      count: files.length + comments.length,
      lines: [...files.map(({ fileName }) => fileName), words],
      hashes: () => [...files.map((file) => file.sha256), ...comments.map(({ text }) => sha256(text))],
    };
  },
  dispose: (db, place) => {
    const files = sql`SELECT id FROM returned_files WHERE meeting_id = ${place.meetingId}`;
    emptyLog(db, logged(db, place.meetingId));
    run(db, sql`DELETE FROM comments WHERE meeting_id = ${place.meetingId}`);
    run(db, sql`DELETE FROM returned_changes WHERE file_id IN (${files})`);
    run(db, sql`DELETE FROM returned_files WHERE meeting_id = ${place.meetingId}`);
  },
};

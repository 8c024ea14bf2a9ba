import type { StoredBlock } from '../shared/api/blocks.ts';
import type { VersionSheet } from '../shared/api/versions.ts';
import type { Version } from '../shared/domain/version.ts';
import type { MeetingId, VersionId } from '../shared/ids.ts';
import { lastSeq } from './edit-log.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { minutesAt } from './minutes-at.ts';
import { putRow } from './restorer.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { versionColumns, versionRows } from './version-rows.ts';

/** The versions of a meeting's minutes that were kept, the newest first. Errors: notFound. */
export const listVersions = (db: ReadableDb, meetingId: MeetingId): Version[] => {
  getMeeting(db, meetingId);
  return all<Version>(
    db,
    sql`SELECT ${versionColumns} FROM versions WHERE meeting_id = ${meetingId} AND deleted_at IS NULL
      ORDER BY seq DESC, id DESC`,
  );
};

const getRow = (db: ReadableDb, id: VersionId): Version => {
  const version = versionRows.read(db, id);
  if (!version) throw refusal('notFound', 'This version is not in the book any more.', 'versionId');
  return version;
};

/** The blocks of a meeting that are confidential now, or were when they were taken out. */
const hiddenBlocks = (db: ReadableDb, meetingId: MeetingId): ReadonlySet<string> =>
  new Set(
    all<{ id: string }>(
      db,
      sql`SELECT b.id FROM items i JOIN blocks b ON b.item_id = i.id
        WHERE i.meeting_id = ${meetingId} AND b.visibility = 'confidential'`,
    ).map(({ id }) => id),
  );

/** The items of a meeting that are confidential now, or were when they were taken out. */
const hiddenItems = (db: ReadableDb, meetingId: MeetingId): ReadonlySet<string> =>
  new Set(
    all<{ id: string }>(
      db,
      sql`SELECT id FROM items WHERE meeting_id = ${meetingId} AND visibility = 'confidential'`,
    ).map(({ id }) => id),
  );

/** A text as it was once; what has become confidential since is so in it. */
export const seenAsNow = (
  db: ReadableDb,
  meetingId: MeetingId,
  items: VersionSheet['items'],
): VersionSheet['items'] => {
  const hidden = hiddenBlocks(db, meetingId);
  const seen = (block: StoredBlock): StoredBlock =>
    hidden.has(block.id) ? { ...block, visibility: 'confidential' } : block;
  const closed = hiddenItems(db, meetingId);
  return items.map((item) => ({
    ...item,
    ...(closed.has(item.id) && { confidential: true }),
    blocks: item.blocks.map(seen),
  }));
};

/** A version with all that the minutes said then; what has become confidential since is so in it. Errors: notFound. */
export const getVersion = (db: ReadableDb, id: VersionId): VersionSheet => {
  const version = getRow(db, id);
  return { version, items: seenAsNow(db, version.meetingId, minutesAt(db, version.meetingId, version.seq)) };
};

type Keep = { readonly versionId: VersionId; readonly meetingId: MeetingId; readonly name: string };

/**
 * Gives the minutes as they are now a name. A version is a place in the edit log, which has every state of every block:
 * there is no second copy of the words that could differ from the first, be forgotten when words have to be disposed
 * of, or get out. A version that is there already gets another name. Errors: notFound, refused.
 */
export const keepVersion = (db: WritableDb, { versionId: id, meetingId, name }: Keep): void => {
  getMeeting(db, meetingId);
  const known = versionRows.read(db, id);
  if (known && known.meetingId !== meetingId) {
    throw refusal('refused', 'This version is of another meeting. Nothing was changed.', 'versionId');
  }
  putRow(db, versionRows, id, { id, meetingId, seq: lastSeq(db), at: db.at, ...known, name });
};

/** Gives the name of a version up. Errors: notFound. */
export const removeVersion = (db: WritableDb, id: VersionId): void => {
  getRow(db, id);
  putRow(db, versionRows, id, null);
};

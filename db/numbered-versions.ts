import { createHash } from 'node:crypto';
import type { Approval } from '../shared/domain/approval.ts';
import {
  APPROVED_NUMBER,
  type NumberedVersion,
  sealedText,
  type VersionFile,
  type VersionFileKind,
} from '../shared/domain/numbered-version.ts';
import type { MeetingId, NumberedVersionId } from '../shared/ids.ts';
import { lastSeq } from './edit-log.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { all, fromJson, get, given, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A file on its way into a numbered version. */
export type NewFile = Omit<VersionFile, 'sha256'> & { readonly bytes: Uint8Array };

/** A file of a numbered version, byte for byte as it went out. */
export type KeptFile = VersionFile & { readonly bytes: Uint8Array };

type Row = Omit<NumberedVersion, 'files' | 'previous' | 'approval'> & {
  readonly previous: string | null;
  readonly approval: string | null;
};

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const columns = sql`v.id, v.meeting_id AS meetingId, v.number, v.state, v.purpose, v.seq, v.at, v.previous,
  v.approval, v.seal`;

const fileColumns = sql`f.kind, f.file_name AS fileName, f.media_type AS mediaType, f.sha256`;

const filesOf = (db: ReadableDb, id: NumberedVersionId): VersionFile[] =>
  all<VersionFile>(
    db,
    sql`SELECT ${fileColumns} FROM numbered_version_files f WHERE f.version_id = ${id} ORDER BY f.kind`,
  );

const versionOf = (db: ReadableDb, { previous, approval, ...row }: Row): NumberedVersion => ({
  ...row,
  ...given({ previous }),
  ...(approval === null ? {} : { approval: fromJson<Approval>(approval) }),
  files: filesOf(db, row.id),
});

/** The numbered versions of a meeting's minutes, the oldest first. Errors: notFound. */
export const listNumberedVersions = (db: ReadableDb, meetingId: MeetingId): NumberedVersion[] => {
  getMeeting(db, meetingId);
  return all<Row>(
    db,
    sql`SELECT ${columns} FROM numbered_versions v WHERE v.meeting_id = ${meetingId} ORDER BY v.seq, v.number`,
  ).map((row) => versionOf(db, row));
};

/** A numbered version. Errors: notFound. */
export const getNumberedVersion = (db: ReadableDb, id: NumberedVersionId): NumberedVersion => {
  const row = get<Row>(db, sql`SELECT ${columns} FROM numbered_versions v WHERE v.id = ${id}`);
  if (!row) throw refusal('notFound', 'This version is not in the book.', 'versionId');
  return versionOf(db, row);
};

/** The bytes of a file of a version: none, where they were disposed of. */
export const versionBytes = (db: ReadableDb, id: NumberedVersionId, kind: VersionFileKind): Uint8Array =>
  get<{ bytes: Uint8Array }>(
    db,
    sql`SELECT bytes FROM numbered_version_files WHERE version_id = ${id} AND kind = ${kind}`,
  )?.bytes ?? new Uint8Array();

/** The hashes of the files of a meeting's versions that were disposed of. */
export const disposedHashes = (db: ReadableDb, meetingId: MeetingId): ReadonlySet<string> =>
  new Set(
    all<{ hash: string }>(
      db,
      sql`SELECT h.value AS hash FROM disposals d, json_each(d.hashes) h
        WHERE d.meeting_id = ${meetingId} AND d.kind = 'drafts'`,
    ).map(({ hash }) => hash),
  );

const DISPOSED =
  'This file was disposed of by the policy of the body. Its name and its SHA-256 are all that is left of it.';

/** A file of a version, byte for byte as it went out. Errors: notFound; refused where it was disposed of. */
export const getVersionFile = (db: ReadableDb, id: NumberedVersionId, kind: VersionFileKind): KeptFile => {
  const file = get<KeptFile>(
    db,
    sql`SELECT ${fileColumns}, f.bytes FROM numbered_version_files f WHERE f.version_id = ${id} AND f.kind = ${kind}`,
  );
  if (!file) throw refusal('notFound', 'This version has no such file.', 'kind');
  if (file.bytes.length === 0) throw refusal('refused', DISPOSED, 'kind');
  return file;
};

/** Of the changes of who may read what: the first of its place since the version went out, and not taken back by a later. */
const READ_OTHERWISE = sql`SELECT 1 FROM visibility_changes first
  WHERE first.meeting_id = v.meeting_id AND first.log_seq >= v.seq
    AND NOT EXISTS (SELECT 1 FROM visibility_changes earlier WHERE earlier.item_id IS first.item_id
      AND earlier.block_id IS first.block_id AND earlier.log_seq >= v.seq AND earlier.seq < first.seq)
    AND first.before <> (SELECT last.after FROM visibility_changes last WHERE last.item_id IS first.item_id
      AND last.block_id IS first.block_id ORDER BY last.seq DESC LIMIT 1)`;

/**
 * A file of the minutes as they were approved; undefined while they are not, where the book does not know how, and while
 * others may read more or less of them than the file says.
 */
export const approvedFile = (db: ReadableDb, meetingId: MeetingId, kind: VersionFileKind): KeptFile | undefined =>
  get<KeptFile>(
    db,
    sql`SELECT ${fileColumns}, f.bytes FROM numbered_versions v JOIN numbered_version_files f ON f.version_id = v.id
      WHERE v.meeting_id = ${meetingId} AND v.number = ${APPROVED_NUMBER} AND f.kind = ${kind}
        AND NOT EXISTS (${READ_OTHERWISE})`,
  );

const insertFile = (db: WritableDb, id: NumberedVersionId, file: KeptFile): void => {
  run(
    db,
    sql`INSERT INTO numbered_version_files (version_id, kind, file_name, media_type, sha256, bytes)
      VALUES (${id}, ${file.kind}, ${file.fileName}, ${file.mediaType}, ${file.sha256}, ${file.bytes})`,
  );
};

const insertVersion = (db: WritableDb, version: NumberedVersion): void => {
  const { id, meetingId, number, state, purpose, seq, at, previous, approval, seal } = version;
  run(
    db,
    sql`INSERT INTO numbered_versions (id, meeting_id, number, state, purpose, seq, at, previous, approval, seal)
      VALUES (${id}, ${meetingId}, ${number}, ${state}, ${purpose}, ${seq}, ${at}, ${previous},
        ${approval && JSON.stringify(approval)}, ${seal})`,
  );
};

export type NewVersion = Pick<NumberedVersion, 'id' | 'meetingId' | 'number' | 'state' | 'purpose' | 'approval'> & {
  readonly files: readonly NewFile[];
};

/** Freezes the minutes of a meeting as they are after the write that this belongs to, with their files. Errors: refused. */
export const freezeVersion = (db: WritableDb, { files, ...said }: NewVersion): NumberedVersion => {
  const kept = files.map((file) => ({ ...file, sha256: sha256(file.bytes) }));
  const before = listNumberedVersions(db, said.meetingId).at(-1);
  const unsealed = {
    ...said,
    seq: lastSeq(db) + 1,
    at: db.at,
    ...given({ previous: before?.seal ?? null }),
    files: kept.map(({ bytes: _bytes, ...file }) => file),
  };
  const version = { ...unsealed, seal: sha256(sealedText(unsealed)) };
  insertVersion(db, version);
  for (const file of kept) insertFile(db, version.id, file);
  db.record({ noun: 'numberedVersion', id: version.id, before: null, after: version });
  return version;
};

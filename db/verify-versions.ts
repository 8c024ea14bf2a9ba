import { type NumberedVersion, sealedText, type VersionFile } from '../shared/domain/numbered-version.ts';
import type { MeetingId } from '../shared/ids.ts';
import { disposedHashes, listNumberedVersions, sha256, versionBytes } from './numbered-versions.ts';
import { all, fromJson, sql } from './sql.ts';
import type { Change, ReadableDb } from './types.ts';

/**
 * What was found when the versions of a meeting were verified: all as they were frozen, or the first that is not. A file
 * that was disposed of is proved by its hash alone, and named for that by the others.
 */
export type Verified = { readonly versions: readonly NumberedVersion[]; readonly mismatch?: string };

const fileMismatch = (
  db: ReadableDb,
  { id, number, files }: NumberedVersion,
  disposed: ReadonlySet<string>,
): string | undefined => {
  const isAsFrozen = ({ kind, sha256: frozen }: VersionFile): boolean => {
    const bytes = versionBytes(db, id, kind);
    return bytes.length === 0 ? disposed.has(frozen) : sha256(bytes) === frozen;
  };
  const changed = files.find((file) => !isAsFrozen(file));
  return changed && `${number}: ${changed.fileName} is not as it was frozen; its SHA-256 should be ${changed.sha256}.`;
};

const sealMismatch = (version: NumberedVersion): string | undefined => {
  const { seal, ...sealed } = version;
  if (sha256(sealedText(sealed)) === seal) return undefined;
  return `${version.number}: what the book says of this version is not what was sealed when it went out.`;
};

const chainMismatch = (version: NumberedVersion, before: NumberedVersion | undefined): string | undefined => {
  if (version.previous === before?.seal) return undefined;
  const ahead = before ? `version ${before.number}` : 'any other';
  return `${version.number} does not follow ${ahead}: a version was taken out, put in or changed before it.`;
};

/** What the edit log has of the versions: who takes the last ones away leaves no gap in the chain, but one here. */
const logged = (db: ReadableDb, meetingId: MeetingId): NumberedVersion[] =>
  all<{ changes: string }>(db, sql`SELECT l.changes FROM edit_log l WHERE l.method LIKE 'record.%' ORDER BY l.seq`)
    .flatMap(({ changes }) => fromJson<Change[]>(changes))
    .filter(({ noun }) => noun === 'numberedVersion')
    .map(({ after }) => after as NumberedVersion)
    .filter((version) => version.meetingId === meetingId);

const logMismatch = (db: ReadableDb, meetingId: MeetingId, versions: readonly NumberedVersion[]) => {
  const seals = new Map(versions.map(({ id, seal }) => [id, seal]));
  const other = logged(db, meetingId).find(({ id, seal }) => seals.get(id) !== seal);
  return other && `${other.number} is not in the book as the edit log has it.`;
};

/**
 * Works out anew every hash of the numbered versions of a meeting: of their files, of what is said of each, of how each
 * follows the one before, and whether all that ever went out are there. Of files that were disposed of the hashes are
 * there, which the seals are over. Errors: notFound.
 */
export const verifyVersions = (db: ReadableDb, meetingId: MeetingId): Verified => {
  const versions = listNumberedVersions(db, meetingId);
  const disposed = disposedHashes(db, meetingId);
  for (const [index, version] of versions.entries()) {
    const mismatch =
      fileMismatch(db, version, disposed) ?? sealMismatch(version) ?? chainMismatch(version, versions[index - 1]);
    if (mismatch !== undefined) return { versions, mismatch };
  }
  const mismatch = logMismatch(db, meetingId, versions);
  return mismatch === undefined ? { versions } : { versions, mismatch };
};

import type { Signature } from '../shared/domain/record-note.ts';
import type { MeetingId, NumberedVersionId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { getNumberedVersion } from './numbered-versions.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Who signed the approved minutes of a meeting; undefined while nobody has. */
export const findSignature = (db: ReadableDb, meetingId: MeetingId): Signature | undefined =>
  get<Signature>(
    db,
    sql`SELECT s.name, s.date FROM signatures s JOIN numbered_versions v ON v.id = s.version_id
      WHERE v.meeting_id = ${meetingId}`,
  );

type Sign = { readonly versionId: NumberedVersionId; readonly signature: Signature };

/** Keeps who signed the approved version, and when. Errors: notFound, refused. */
export const sign = (db: WritableDb, { versionId, signature: { name, date } }: Sign): void => {
  const version = getNumberedVersion(db, versionId);
  if (!version.approval) throw refusal('refused', 'Only approved minutes are signed. Approve them first.', 'versionId');
  if (findSignature(db, version.meetingId)) {
    throw refusal('refused', 'These minutes are signed already. Nothing was changed.', 'signature');
  }
  run(db, sql`INSERT INTO signatures (version_id, name, date, at) VALUES (${versionId}, ${name}, ${date}, ${db.at})`);
  db.record({ noun: 'signature', id: versionId, before: null, after: { name, date } });
};

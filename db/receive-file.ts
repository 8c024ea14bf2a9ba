import { asFileName } from '../shared/api/files.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import type { NumberedVersion } from '../shared/domain/numbered-version.ts';
import { commentIdSchema, type MeetingId, type ReturnedFileId, returnedChangeIdSchema } from '../shared/ids.ts';
import { findChanges } from '../shared/returned/find-changes.ts';
import { type Part, partsOf } from '../shared/returned/lines.ts';
import { openPackage } from '../shared/returned/open-package.ts';
import { readWord } from '../shared/returned/read-word.ts';
import type { WordText } from '../shared/returned/word-text.ts';
import { commentRows } from './comment-rows.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { minutesAt } from './minutes-at.ts';
import { getVersionFile, listNumberedVersions, sha256 } from './numbered-versions.ts';
import { putRow } from './restorer.ts';
import { changeRows, insertReturnedFile, listReturnedFiles } from './returned-rows.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { seenAsNow } from './versions.ts';

export type Receive = {
  readonly fileId: ReturnedFileId;
  readonly meetingId: MeetingId;
  readonly fileName: string;
  readonly sender: string;
  readonly bytes: Uint8Array;
};

const APPROVED =
  'These minutes are approved and can’t change, so nothing is read back into them. Put a later correction beside them. Nothing was kept.';
const NOT_SENT =
  'No version of these minutes has gone out yet, so there is nothing to hold a file against. Send them out first.';
const LEAST_IN_COMMON = 0.2;
/** The longest minutes have some thousands. */
const MOST_LINES = 20_000;
const TOO_LONG = `has more than ${MOST_LINES} lines and rows, far more than minutes have. Choose the file that came back.`;

const lineCount = ({ body }: WordText): number =>
  body.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);

const read = (bytes: Uint8Array, fileName: string): WordText => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw refusal('refused', `${fileName} ${opened.error} Nothing was kept.`, 'base64');
  const word = readWord(opened.value);
  if (lineCount(word) > MOST_LINES) throw refusal('refused', `${fileName} ${TOO_LONG} Nothing was kept.`, 'base64');
  return word;
};

/** What another meeting is called, so that the file can be read there. */
const nameOf = (db: ReadableDb, meetingId: string): string | undefined => {
  const row = get<{ name: string }>(
    db,
    sql`SELECT b.code || ' ' || m.number AS name FROM meetings m JOIN bodies b ON b.id = m.body_id
      WHERE m.id = ${meetingId} AND m.deleted_at IS NULL`,
  );
  return row?.name;
};

const assertOwn = (db: ReadableDb, { meetingId, fileName }: Receive, back: WordText): void => {
  if (back.meetingId === undefined || back.meetingId === meetingId) return;
  const other = nameOf(db, back.meetingId);
  const advice =
    other === undefined ? 'That meeting is not in this book.' : `Read it back on the screen Record of ${other}.`;
  throw refusal('refused', `${fileName} has the minutes of another meeting. ${advice} Nothing was kept.`, 'base64');
};

const assertNew = (db: ReadableDb, { meetingId, fileName }: Receive, hash: string): void => {
  if (!listReturnedFiles(db, meetingId).some((file) => file.sha256 === hash)) return;
  throw refusal('refused', `${fileName} was read back already: it stands in the list. Nothing was changed.`, 'base64');
};

/** A version, and its Word file as it went out. */
type Sent = { readonly version: NumberedVersion; readonly out: WordText };

const versionsWithFile = (db: ReadableDb, meetingId: MeetingId): NumberedVersion[] =>
  listNumberedVersions(db, meetingId)
    .filter(({ files }) => files.some(({ kind }) => kind === 'docx'))
    .toReversed();

const asSent = (db: ReadableDb, version: NumberedVersion): Sent => {
  const { bytes, fileName } = getVersionFile(db, version.id, 'docx');
  return { version, out: read(bytes, fileName) };
};

const linesOf = (word: WordText): readonly string[] => partsOf(word).map(({ text }: Part) => text);

/** The share of the lines of a version that stand in a file. */
const inCommon = ({ out }: Sent, lines: ReadonlySet<string>): number => {
  const own = linesOf(out);
  return own.filter((line) => lines.has(line)).length / Math.max(1, own.length);
};

/** The version that a file names, else that of which it has most. Errors: refused. */
const versionOf = (db: ReadableDb, { meetingId, fileName }: Receive, back: WordText): Sent => {
  const versions = versionsWithFile(db, meetingId);
  const named = versions.find(({ id }) => id === back.versionId);
  if (named) return asSent(db, named);
  const lines = new Set(linesOf(back));
  const [best] = versions
    .map((version) => asSent(db, version))
    .map((one) => ({ ...one, share: inCommon(one, lines) }))
    .toSorted((one, other) => other.share - one.share);
  if (!best) throw refusal('refused', `${NOT_SENT} Nothing was kept.`, 'base64');
  if (back.meetingId === undefined && best.share < LEAST_IN_COMMON) {
    throw refusal(
      'refused',
      `${fileName} has next to nothing of these minutes in it. Choose the file that came back. Nothing was kept.`,
      'base64',
    );
  }
  return best;
};

/**
 * Reads a Word file that came back: it is kept as it came, with each change that it asks for and each comment in it, all
 * still open. Nothing of the minutes changes. Errors: notFound; refused, with what is wrong with the file.
 */
export const receiveFile = (db: WritableDb, received: Receive): { changes: number; comments: number } => {
  const { fileId: id, meetingId, fileName, sender, bytes } = received;
  const meeting = getMeeting(db, meetingId);
  if (isRecord(meeting.state)) throw refusal('refused', APPROVED);
  const hash = sha256(bytes);
  assertNew(db, received, hash);
  const back = read(bytes, fileName);
  assertOwn(db, received, back);
  const { version, out } = versionOf(db, received, back);
  const text = seenAsNow(db, meetingId, minutesAt(db, meetingId, version.seq));
  const { changes, comments, knownBy } = findChanges(out, back, text);
  const kept = { id, meetingId, versionId: version.id, fileName: asFileName(fileName) };
  const file = { ...kept, sha256: hash, sender, knownBy, at: db.at };
  insertReturnedFile(db, file, bytes);
  for (const [position, change] of changes.entries()) {
    const changeId = returnedChangeIdSchema.parse(db.makeId());
    putRow(db, changeRows, changeId, { ...change, id: changeId, fileId: id, position, state: 'open' });
  }
  for (const { author, ...comment } of comments) {
    const commentId = commentIdSchema.parse(db.makeId());
    const row = { ...comment, id: commentId, meetingId, fileId: id, author: author?.trim() || sender, at: db.at };
    putRow(db, commentRows, commentId, { ...row, text: comment.text.trim() || '(no words)', state: 'open' });
  }
  return { changes: changes.length, comments: comments.length };
};

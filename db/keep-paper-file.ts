import { asFileName } from '../shared/api/files.ts';
import type { SentPaperFile } from '../shared/api/paper-files.ts';
import { MOST_PAPER_BYTES, PART_BYTES } from '../shared/domain/paper-file.ts';
import type { PaperFileId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { keepFile } from './kept-files.ts';
import { filesOfPapers, paperFileRows } from './paper-files.ts';
import { putRow } from './restorer.ts';
import { all, run, sql } from './sql.ts';
import type { WritableDb } from './types.ts';

const ANY_FILE = 'application/octet-stream';
/** What was begun and not ended for so long, in milliseconds, is not coming any more. */
const A_DAY = 86_400_000;

type FilePart = { readonly fileId: PaperFileId; readonly place: number; readonly bytes: Uint8Array };

/** Takes one part of a file that is on its way into the book; sent again, it takes the place of the one before. */
export const putFilePart = (db: WritableDb, { fileId, place, bytes }: FilePart): void => {
  if (bytes.length > PART_BYTES) throw refusal('tooLarge', 'This part of a file is too large. Send smaller ones.');
  run(db, sql`DELETE FROM file_parts WHERE at < ${db.at - A_DAY}`);
  run(
    db,
    sql`INSERT INTO file_parts (file_id, place, bytes, at) VALUES (${fileId}, ${place}, ${Buffer.from(bytes)}, ${db.at})
      ON CONFLICT (file_id, place) DO UPDATE SET bytes = excluded.bytes, at = excluded.at`,
  );
};

const joined = (db: WritableDb, { id, size, fileName }: SentPaperFile): Uint8Array => {
  const parts = all<{ bytes: Uint8Array }>(
    db,
    sql`SELECT bytes FROM file_parts WHERE file_id = ${id} ORDER BY place`,
  ).map(({ bytes }) => bytes);
  const bytes = Buffer.concat(parts);
  if (bytes.length === size) return bytes;
  throw refusal('refused', `${fileName} did not come whole, so nothing of it was kept. Choose it again.`);
};

/** Errors: refused, when the paper has these bytes already, as the same version of the same thing. */
const assertNew = (
  db: WritableDb,
  { id, paperId, attachment, version, fileName }: SentPaperFile,
  sha256: string,
): void => {
  const same = filesOfPapers(db, [paperId]).find(
    (file) => file.id !== id && file.sha256 === sha256 && file.attachment === attachment && file.version === version,
  );
  if (!same) return;
  const sentence = `${fileName} is with the paper already, byte for byte, as ${same.fileName}. It was not kept once more.`;
  throw refusal('refused', sentence);
};

/**
 * Keeps a file of a paper, whose parts have all come, byte for byte under its hash. The same bytes are kept once,
 * however many papers have them. Errors: notFound; tooLarge; refused, when parts are missing, and when the
 * paper has it already.
 */
export const keepPaperFile = (db: WritableDb, file: SentPaperFile): void => {
  if (file.size > MOST_PAPER_BYTES) {
    const most = MOST_PAPER_BYTES / 1024 / 1024;
    throw refusal('tooLarge', `${file.fileName} is larger than ${most} MB, more than the book keeps of one paper.`);
  }
  const sha256 = keepFile(db, { mediaType: ANY_FILE, bytes: joined(db, file) });
  assertNew(db, file, sha256);
  run(db, sql`DELETE FROM file_parts WHERE file_id = ${file.id}`);
  putRow(db, paperFileRows, file.id, { ...file, fileName: asFileName(file.fileName), sha256 });
};

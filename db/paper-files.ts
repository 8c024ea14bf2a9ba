import { type PaperFile, paperFileSchema } from '../shared/domain/paper-file.ts';
import type { PaperFileId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { findKeptFile, sha256Of } from './kept-files.ts';
import { paperRows } from './paper-rows.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, get, given, inList, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = Nullable<PaperFile, 'attachment' | 'version'>;

const columns = sql`f.id, f.paper_id AS paperId, f.attachment, f.version, f.file_name AS fileName, f.size, f.sha256,
  f.received`;

/** Errors: notFound without its paper. */
const write = (db: WritableDb, row: PaperFile): void => {
  if (!paperRows.read(db, row.paperId)) throw refusal('notFound', 'This paper is not in the book any more.');
  run(
    db,
    sql`INSERT INTO paper_files (id, paper_id, attachment, version, file_name, size, sha256, received)
      VALUES (${row.id}, ${row.paperId}, ${row.attachment}, ${row.version}, ${row.fileName}, ${row.size},
        ${row.sha256}, ${row.received})
      ON CONFLICT (id) DO UPDATE SET paper_id = excluded.paper_id, attachment = excluded.attachment,
        version = excluded.version, file_name = excluded.file_name, size = excluded.size, sha256 = excluded.sha256,
        received = excluded.received, revision = revision + 1, deleted_at = NULL`,
  );
};

/** The rows of files of papers, as changes record them. The bytes stand beside them and never change. */
export const paperFileRows: Rows<PaperFile> = {
  noun: 'paperFile',
  row: paperFileSchema,
  read: (db, id) => {
    const row = get<Stored>(db, sql`SELECT ${columns} FROM paper_files f WHERE f.id = ${id} AND f.deleted_at IS NULL`);
    return row ? given(row) : null;
  },
  write,
  remove: (db, { id }) => {
    run(db, sql`UPDATE paper_files SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

/** The files of papers, each paper's in the order in which they came. */
export const filesOfPapers = (db: ReadableDb, paperIds: readonly string[]): PaperFile[] =>
  all<Stored>(
    db,
    sql`SELECT ${columns} FROM paper_files f WHERE f.paper_id IN ${inList(paperIds)} AND f.deleted_at IS NULL
      ORDER BY f.paper_id, f.received, f.id`,
  ).map(given);

const GONE = 'This file is not with the paper any more.';

const found = (db: ReadableDb, id: string): PaperFile => {
  const file = paperFileRows.read(db, id);
  if (!file) throw refusal('notFound', GONE, 'fileId');
  return file;
};

/**
 * A file of a paper with its bytes, held against the hash that they came with. Errors: notFound; refused, when the book
 * does not have them as they came.
 */
export const readPaperFile = (db: ReadableDb, id: PaperFileId): PaperFile & { readonly bytes: Uint8Array } => {
  const file = found(db, id);
  const kept = findKeptFile(db, file.sha256);
  if (!kept || sha256Of(kept.bytes) !== file.sha256) {
    const sentence = `${file.fileName} is not in the book as it came: its bytes are damaged. Ask for it again and keep it anew.`;
    throw refusal('refused', sentence);
  }
  return { ...file, bytes: kept.bytes };
};

/** Takes a file off its paper; its bytes stay in the book, so that it can be undone. Errors: notFound. */
export const removePaperFile = (db: WritableDb, id: PaperFileId): void => {
  putRow(db, paperFileRows, found(db, id).id, null);
};

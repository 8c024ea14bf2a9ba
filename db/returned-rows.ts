import { z } from 'zod';
import { blockContentSchema } from '../shared/domain/block.ts';
import { type ReturnedChange, type ReturnedFile, returnedChangeSchema } from '../shared/domain/returned.ts';
import { blockIdSchema, type MeetingId, type ReturnedChangeId, type ReturnedFileId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import type { Rows } from './restorer.ts';
import { all, fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** What accepting something did to a line: how it was and how it is; null for a line that was not, or is no more. */
export const appliedSchema = z.object({
  blockId: blockIdSchema.optional(),
  before: blockContentSchema.nullable(),
  after: blockContentSchema.nullable(),
  /** Of the title of an item. */
  titleBefore: z.string().optional(),
  titleAfter: z.string().optional(),
});
export type Applied = z.infer<typeof appliedSchema>;

/** A change of a file that came back, as its row has it. */
export const changeRowSchema = returnedChangeSchema.extend({
  position: z.int(),
  /** What it was accepted as, where that is not what the file says. */
  wording: z.string().optional(),
  applied: appliedSchema.optional(),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;

type Optional = 'author' | 'saidAt' | 'wording' | 'applied';
type Stored = Nullable<Omit<ChangeRow, 'proposal' | 'applied'>, Exclude<Optional, 'applied'>> & {
  readonly proposal: string;
  readonly applied: string | null;
};

const columns = sql`id, file_id AS fileId, position, proposal, author, said_at AS saidAt, state, wording, applied`;

const rowOf = ({ proposal, applied, ...row }: Stored): ChangeRow => ({
  ...given(row),
  proposal: fromJson<ReturnedChange['proposal']>(proposal),
  ...(applied === null ? {} : { applied: fromJson<Applied>(applied) }),
});

/** The rows of changes that came back, as the edit log records them. */
export const changeRows: Rows<ChangeRow> = {
  noun: 'returnedChange',
  row: changeRowSchema,
  read: (db, id) => {
    const row = get<Stored>(db, sql`SELECT ${columns} FROM returned_changes WHERE id = ${id}`);
    return row ? rowOf(row) : null;
  },
  write: (db, { id, fileId, position, proposal, author, saidAt, state, wording, applied }) => {
    const made = applied && JSON.stringify(applied);
    if (get(db, sql`SELECT 1 FROM returned_changes WHERE id = ${id}`)) {
      run(
        db,
        sql`UPDATE returned_changes SET state = ${state}, wording = ${wording}, applied = ${made},
          revision = revision + 1 WHERE id = ${id}`,
      );
      return;
    }
    run(
      db,
      sql`INSERT INTO returned_changes (id, file_id, position, proposal, author, said_at, state, wording, applied)
        VALUES (${id}, ${fileId}, ${position}, ${JSON.stringify(proposal)}, ${author}, ${saidAt}, ${state}, ${wording},
          ${made})`,
    );
  },
  remove: () => {
    throw refusal('refused', 'What came back stays in the book. Nothing was changed.');
  },
};

/** The changes of a file, in the order of its text. */
export const listChangeRows = (db: ReadableDb, fileId: ReturnedFileId): ChangeRow[] =>
  all<Stored>(db, sql`SELECT ${columns} FROM returned_changes WHERE file_id = ${fileId} ORDER BY position`).map(rowOf);

/** A change. Errors: notFound. */
export const getChangeRow = (db: ReadableDb, id: ReturnedChangeId): ChangeRow => {
  const row = changeRows.read(db, id);
  if (!row) throw refusal('notFound', 'This change is not in the book.', 'changeId');
  return row;
};

const fileColumns = sql`id, meeting_id AS meetingId, version_id AS versionId, file_name AS fileName, sha256, sender,
  known_by AS knownBy, at`;

/** The files that came back to a meeting's minutes, the newest first. */
export const listReturnedFiles = (db: ReadableDb, meetingId: MeetingId): ReturnedFile[] =>
  all<ReturnedFile>(
    db,
    sql`SELECT ${fileColumns} FROM returned_files WHERE meeting_id = ${meetingId} ORDER BY at DESC, id DESC`,
  );

/** A file that came back, with its bytes. Errors: notFound. */
export const getReturnedFile = (db: ReadableDb, id: ReturnedFileId): ReturnedFile & { readonly bytes: Uint8Array } => {
  const file = get<ReturnedFile & { readonly bytes: Uint8Array }>(
    db,
    sql`SELECT ${fileColumns}, bytes FROM returned_files WHERE id = ${id}`,
  );
  if (!file) throw refusal('notFound', 'This file is not in the book.', 'fileId');
  return file;
};

/** Keeps a file as it came. */
export const insertReturnedFile = (db: WritableDb, file: ReturnedFile, bytes: Uint8Array): void => {
  const { id, meetingId, versionId, fileName, sha256, sender, knownBy, at } = file;
  run(
    db,
    sql`INSERT INTO returned_files (id, meeting_id, version_id, file_name, sha256, bytes, sender, known_by, at)
      VALUES (${id}, ${meetingId}, ${versionId}, ${fileName}, ${sha256}, ${bytes}, ${sender}, ${knownBy}, ${at})`,
  );
  db.record({ noun: 'returnedFile', id, before: null, after: file });
};

import { z } from 'zod';
import { paperSchema } from '../shared/domain/paper.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import type { Rows } from './restorer.ts';
import { fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A paper with the code of the matter that its title names: all that its row says. */
const paperRowSchema = paperSchema.extend({ matterCode: z.string().optional() });
export type PaperRow = z.infer<typeof paperRowSchema>;

type Optional = 'date' | 'version' | 'author' | 'classification' | 'matterCode';
export type StoredPaper = Nullable<Omit<PaperRow, 'attachments'>, Optional> & { readonly attachments: string };

/** The columns of `StoredPaper`, of the table `p`. */
export const paperColumns = sql`p.id, p.title, p.date, p.version, p.author, p.classification, p.attachments,
  p.matter_code AS matterCode`;

/** A paper as its columns say it. */
export const paperOf = ({ attachments, ...row }: StoredPaper): PaperRow => ({
  ...given(row),
  attachments: fromJson(attachments),
});

const read = (db: ReadableDb, id: string): PaperRow | null => {
  const row = get<StoredPaper>(
    db,
    sql`SELECT ${paperColumns} FROM papers p WHERE p.id = ${id} AND p.deleted_at IS NULL`,
  );
  return row ? paperOf(row) : null;
};

const write = (db: WritableDb, row: PaperRow): void => {
  run(
    db,
    sql`INSERT INTO papers (id, title, title_folded, date, version, author, classification, attachments, matter_code)
      VALUES (${row.id}, ${row.title}, ${fold(row.title)}, ${row.date}, ${row.version}, ${row.author},
        ${row.classification}, ${JSON.stringify(row.attachments)}, ${row.matterCode})
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, title_folded = excluded.title_folded,
        date = excluded.date, version = excluded.version, author = excluded.author,
        classification = excluded.classification, attachments = excluded.attachments,
        matter_code = excluded.matter_code, revision = revision + 1, deleted_at = NULL`,
  );
};

/** Whether a meeting has a paper before it, under an item that is on its agenda still. */
export const isPresented = (db: ReadableDb, paperId: string): boolean =>
  get(
    db,
    sql`SELECT 1 FROM presentations x JOIN items i ON i.id = x.item_id
      WHERE x.paper_id = ${paperId} AND x.deleted_at IS NULL AND i.deleted_at IS NULL LIMIT 1`,
  ) !== undefined;

/** Errors: refused, as long as a meeting has it. */
const remove = (db: WritableDb, { id, title }: PaperRow): void => {
  if (isPresented(db, id)) {
    throw refusal('refused', `Other meetings have ‘${title}’ before them by now. Take it off this meeting by hand.`);
  }
  run(db, sql`UPDATE papers SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of papers, as changes record them. */
export const paperRows: Rows<PaperRow> = { noun: 'paper', row: paperRowSchema, read, write, remove };

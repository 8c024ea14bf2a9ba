import { z } from 'zod';
import { type ListKind, listKindSchema } from '../shared/intake/list-kinds.ts';
import type { Rows } from './restorer.ts';
import { all, fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const saidSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** What the last list said of a row, field by field; by the kind of the list and the id of the row. */
const listedRowSchema = z.strictObject({ id: z.string(), kind: listKindSchema, said: saidSchema });
export type ListedRow = z.infer<typeof listedRowSchema>;

type Stored = Omit<ListedRow, 'said'> & { readonly said: string };

const listedOf = ({ said, ...row }: Stored): ListedRow => ({ ...row, said: fromJson<ListedRow['said']>(said) });

const columns = sql`id, kind, said`;

/** What the last lists of a kind said of each of their rows, by the id of the row. */
export const listedRowsOf = (db: ReadableDb, kind: ListKind): ReadonlyMap<string, ListedRow> =>
  new Map(
    all<Stored>(db, sql`SELECT ${columns} FROM listed_rows WHERE kind = ${kind} AND deleted_at IS NULL ORDER BY id`)
      .map(listedOf)
      .map((row) => [row.id, row]),
  );

const write = (db: WritableDb, { id, kind, said }: ListedRow): void => {
  run(
    db,
    sql`INSERT INTO listed_rows (id, kind, said) VALUES (${id}, ${kind}, ${JSON.stringify(said)})
      ON CONFLICT (id) DO UPDATE SET said = excluded.said, revision = revision + 1, deleted_at = NULL`,
  );
};

/** The rows of what lists said, as changes record them. */
export const listedRows: Rows<ListedRow> = {
  noun: 'listedRow',
  row: listedRowSchema,
  read: (db, id) => {
    const row = get<Stored>(db, sql`SELECT ${columns} FROM listed_rows WHERE id = ${id} AND deleted_at IS NULL`);
    return row ? listedOf(row) : null;
  },
  write,
  remove: (db, { id }) => {
    run(db, sql`UPDATE listed_rows SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

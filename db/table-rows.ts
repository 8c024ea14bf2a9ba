import type { z } from 'zod';
import type { Noun } from '../shared/api/events.ts';
import type { Rows } from './restorer.ts';
import { all, type Bindable, get, given, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = { readonly id: string };

/** A noun whose rows are a row of columns each, and how its fields are called in the table. */
export type Table<Row extends Stored> = {
  readonly noun: Noun;
  readonly row: z.ZodType<Row>;
  readonly table: string;
  readonly columns: { readonly [Field in Exclude<keyof Row, 'id'> & string]-?: string };
};

const raw = (text: string): Query => ({ text, values: [] });

const joined = (parts: readonly Query[]): Query => ({
  text: parts.map(({ text }) => text).join(', '),
  values: parts.flatMap(({ values }) => values),
});

const bindable = (value: unknown): Bindable => (typeof value === 'string' || typeof value === 'number' ? value : null);

const fieldsOf = <Row extends Stored>({ columns }: Table<Row>): [field: string, column: string][] =>
  Object.entries<string>(columns);

const selected = <Row extends Stored>(table: Table<Row>): Query =>
  raw(['id', ...fieldsOf(table).map(([field, column]) => `${column} AS "${field}"`)].join(', '));

/** The rows of a table that are there, those of `where` alone where it is given. */
export const rowsOfTable = <Row extends Stored>(db: ReadableDb, table: Table<Row>, where = sql`TRUE`): Row[] =>
  all<object>(
    db,
    sql`SELECT ${selected(table)} FROM ${raw(table.table)} WHERE deleted_at IS NULL AND ${where} ORDER BY id`,
  ).map((row) => table.row.parse(given(row)));

/** How the rows of such a table are read, written and put back. */
export const tableRows = <Row extends Stored>(table: Table<Row>): Rows<Row> => {
  const fields = fieldsOf(table);
  const name = raw(table.table);
  const write = (db: WritableDb, row: Row): void => {
    const values = new Map<string, unknown>(Object.entries(row));
    run(
      db,
      sql`INSERT INTO ${name} (${raw(['id', ...fields.map(([, column]) => column)].join(', '))})
        VALUES (${joined([row.id, ...fields.map(([field]) => bindable(values.get(field)))].map((value) => sql`${value}`))})
        ON CONFLICT (id) DO UPDATE SET ${raw(fields.map(([, column]) => `${column} = excluded.${column}`).join(', '))},
          revision = revision + 1, deleted_at = NULL`,
    );
  };
  return {
    noun: table.noun,
    row: table.row,
    read: (db, id) => {
      const row = get<object>(db, sql`SELECT ${selected(table)} FROM ${name} WHERE id = ${id} AND deleted_at IS NULL`);
      return row ? table.row.parse(given(row)) : null;
    },
    write,
    remove: (db, { id }) => {
      run(db, sql`UPDATE ${name} SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
    },
  };
};

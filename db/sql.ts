import type { Database, Statement } from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './types.ts';

export type Bindable = string | number | null | Uint8Array;

/** A statement with its values apart from its text, so that no value is ever read as SQL. */
export type Query = { readonly text: string; readonly values: readonly Bindable[] };

type Insert = Bindable | undefined | Query;

const isQuery = (insert: Insert): insert is Query =>
  typeof insert === 'object' && insert !== null && !ArrayBuffer.isView(insert);

/**
 * Writes a statement: what stands in `${}` is bound, and another `sql` is put in as it is. `undefined` is NULL.
 *
 * @example all<{ name: string }>(db, sql`SELECT name FROM bodies WHERE code = ${code}`)
 */
export const sql = (parts: TemplateStringsArray, ...inserts: readonly Insert[]): Query => {
  let text = parts[0] ?? '';
  const values: Bindable[] = [];
  for (const [index, insert] of inserts.entries()) {
    if (isQuery(insert)) values.push(...insert.values);
    else values.push(insert ?? null);
    text += (isQuery(insert) ? insert.text : '?') + (parts[index + 1] ?? '');
  }
  return { text, values };
};

/** A list of values in brackets, for IN. */
export const inList = (values: readonly Bindable[]): Query => ({
  text: `(${values.map(() => '?').join(', ')})`,
  values,
});

const prepared = new WeakMap<Database, Map<string, Statement<Bindable[]>>>();

/** The prepared statement of a text, made once for each connection. */
const statement = (connection: Database, text: string): Statement<Bindable[]> => {
  const known = prepared.get(connection) ?? new Map<string, Statement<Bindable[]>>();
  prepared.set(connection, known);
  const found = known.get(text);
  if (found) return found;
  const made = connection.prepare<Bindable[]>(text);
  known.set(text, made);
  return made;
};

/*
 * The one boundary where rows get their type: the columns that a query names are what its `Row` says. The schema is
 * ours, the tables are STRICT, and tests hold what comes out against the contract.
 */

/** The statement of a question; one that would change something is a fault of the program. */
const question = (db: ReadableDb, text: string): Statement<Bindable[]> => {
  const found = statement(db.connection, text);
  if (!found.readonly) throw new Error('A read must not write');
  return found;
};

/** All rows of a query. */
export const all = <Row>(db: ReadableDb, query: Query): Row[] => question(db, query.text).all(...query.values) as Row[];

/** The first row of a query, or undefined. */
export const get = <Row>(db: ReadableDb, query: Query): Row | undefined =>
  question(db, query.text).get(...query.values) as Row | undefined;

/** Runs a statement that changes rows, and says how many it changed. */
export const run = (db: WritableDb, query: Query): number =>
  statement(db.connection, query.text).run(...query.values).changes;

/** What was stored as JSON by this program, of the type that it was stored with. */
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;

/** What the domain may leave out, as its column has it: NULL. */
export type Nullable<T, Key extends keyof T> = Omit<T, Key> & { readonly [K in Key]-?: NonNullable<T[K]> | null };

/** A row as a value of the domain has it: a column without a value is a field that is missing. */
export type Given<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** Leaves out the fields that are null. */
export const given = <T extends object>(row: T): Given<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Given<T>;

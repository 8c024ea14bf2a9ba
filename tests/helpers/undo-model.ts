import type { Book, WritableDb } from '../../db/types.ts';
import type { EditId } from '../../shared/ids.ts';
import { makeEditId, write } from './create-book.ts';
import type { Random } from './random.ts';
import { refused } from './registers.ts';
import { someEdit } from './registers-at-random.ts';

/*
 * What undo has to do, said without a word of how: rows as SQLite has them, a memory of how each edit changed them,
 * and what must be true of all rows together.
 */

type Row = Readonly<Record<string, unknown>>;
type Rows = ReadonlyMap<string, Row>;

const PARTS: Readonly<Record<string, readonly (readonly [table: string, owner: string])[]>> = {
  bodies: [['body_categories', 'body_id']],
  people: [['person_aliases', 'person_id']],
  organisations: [['organisation_aliases', 'organisation_id']],
  seats: [],
  meetings: [],
  items: [],
  attendance: [],
};

const query = (book: Book, statement: string, ...values: unknown[]): Row[] =>
  book.read(({ connection }) => connection.prepare<unknown[], Row>(statement).all(...values));

/** All rows that are there, with what stands in rows of their own; how often a row was saved does not count. */
const rowsOf = (book: Book): Rows => {
  const rows = new Map<string, Row>();
  for (const [table, parts] of Object.entries(PARTS)) {
    for (const { revision: _revision, ...row } of query(book, `SELECT * FROM ${table} WHERE deleted_at IS NULL`)) {
      const more = parts.map(([part, owner]) => query(book, `SELECT * FROM ${part} WHERE ${owner} = ?`, row['id']));
      rows.set(`${table} ${row['id']}`, { ...row, more });
    }
  }
  return rows;
};

const revisionsOf = (book: Book): ReadonlyMap<string, unknown> =>
  new Map(
    Object.keys(PARTS).flatMap((table) =>
      query(book, `SELECT id, revision FROM ${table}`).map(({ id, revision }) => [`${table} ${id}`, revision] as const),
    ),
  );

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

type Delta = ReadonlyMap<string, { readonly before: Row | undefined; readonly after: Row | undefined }>;

const deltaOf = (before: Rows, after: Rows): Delta =>
  new Map(
    [...new Set([...before.keys(), ...after.keys()])]
      .map((key) => [key, { before: before.get(key), after: after.get(key) }] as const)
      .filter(([, { before: was, after: is }]) => !same(was, is)),
  );

const inTable = (rows: Rows, table: string): Row[] =>
  [...rows].flatMap(([key, row]) => (key.startsWith(`${table} `) ? [row] : []));

/** The rows that another table's rows name. */
const REFERENCES = [
  ['seats', 'body_id', 'bodies'],
  ['seats', 'person_id', 'people'],
  ['people', 'organisation_id', 'organisations'],
  ['meetings', 'body_id', 'bodies'],
  ['items', 'meeting_id', 'meetings'],
  ['items', 'parent_id', 'items'],
  ['attendance', 'meeting_id', 'meetings'],
  ['attendance', 'person_id', 'people'],
] as const;

const isWhole = (rows: Rows): boolean =>
  REFERENCES.every(([table, column, other]) =>
    inTable(rows, table).every((row) => row[column] === null || rows.has(`${other} ${row[column]}`)),
  );

const namesOf = ({ name_folded: name, more }: Row): string[] => [
  String(name),
  ...[more]
    .flat(2)
    .flatMap((part) => (part && typeof part === 'object' && 'alias_folded' in part ? [String(part.alias_folded)] : [])),
];

const KEYS: readonly (readonly [table: string, keys: (row: Row) => readonly string[]])[] = [
  ['bodies', (row) => [String(row['code_folded'])]],
  ['organisations', (row) => [...new Set(namesOf(row))]],
  ['meetings', (row) => [`${row['body_id']} ${row['number']}`]],
  ['items', (row) => [`${row['meeting_id']} ${row['number']}`]],
  ['attendance', (row) => (row['initials'] === null ? [] : [`${row['meeting_id']} ${row['initials']}`])],
];

const isDistinct = (rows: Rows): boolean =>
  KEYS.every(([table, keysOf]) => {
    const keys = inTable(rows, table).flatMap(keysOf);
    return new Set(keys).size === keys.length;
  });

/** How the rows stand when an edit is taken back, or undefined when it can't be. */
const takenBack = (rows: Rows, delta: Delta): Rows | undefined => {
  const next = new Map(rows);
  for (const [key, { before, after }] of delta) {
    if (!same(rows.get(key), after)) return undefined;
    if (before) next.set(key, before);
    else next.delete(key);
  }
  return isWhole(next) && isDistinct(next) ? next : undefined;
};

const sorted = (rows: Rows): unknown[] => [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));

const assertEqual = (what: string, found: Rows, wanted: Rows): void => {
  if (!same(sorted(found), sorted(wanted))) {
    const [key, change] = [...deltaOf(wanted, found)][0] ?? [];
    throw new Error(`${what}: ${key} is ${JSON.stringify(change?.after)}, not ${JSON.stringify(change?.before)}`);
  }
};

export type Undo = (db: WritableDb, undoes: EditId) => unknown;

/** What was done in a run: enough of each to prove something. */
export type Tally = { edits: number; undone: number; redone: number; refused: number };

type Run = {
  readonly book: Book;
  readonly undo: Undo;
  readonly deltas: Map<EditId, Delta>;
  readonly undos: Set<EditId>;
  readonly tally: Tally;
};

const edit = ({ book, deltas, tally }: Run, random: Random): void => {
  const [id, before] = [makeEditId(), rowsOf(book)];
  const fault = refused(() => write(book, someEdit(random), id));
  const delta = deltaOf(before, rowsOf(book));
  if (fault && delta.size > 0) throw new Error('A refused edit changed something');
  if (delta.size === 0) return;
  deltas.set(id, delta);
  tally.edits += 1;
};

const assertCounted = (book: Book, before: ReadonlyMap<string, unknown>, delta: Delta): void => {
  const after = revisionsOf(book);
  for (const key of delta.keys()) {
    if (Number(after.get(key)) <= Number(before.get(key))) throw new Error(`The revision of ${key} did not go up`);
  }
};

const undoOne = (run: Run, random: Random): void => {
  const { book, undo, deltas, undos, tally } = run;
  const known = [...deltas.keys()];
  const undoes = known[known.length - 1 - random(Math.min(known.length, 6))];
  const delta = undoes && deltas.get(undoes);
  if (!delta) return;
  const [id, before, revisions] = [makeEditId(), rowsOf(book), revisionsOf(book)];
  const wanted = takenBack(before, delta);
  const fault = refused(() => write(book, (db) => undo(db, undoes), id));
  if ((fault === undefined) !== (wanted !== undefined)) {
    throw new Error(wanted ? `Refused: ${fault?.message}` : 'It should have been refused');
  }
  assertEqual('After undo', rowsOf(book), wanted ?? before);
  if (!wanted) {
    tally.refused += 1;
    return;
  }
  assertCounted(book, revisions, delta);
  deltas.set(id, deltaOf(before, wanted));
  tally[undos.has(undoes) ? 'redone' : 'undone'] += 1;
  undos.add(id);
};

const STEPS = 60;

/** Makes and takes back edits by chance, and throws as soon as a row is not as it has to be. */
export const tryUndo = (book: Book, undo: Undo, random: Random, tally: Tally): void => {
  const run: Run = { book, undo, deltas: new Map(), undos: new Set(), tally };
  for (let step = 0; step < STEPS; step += 1) {
    if (random(5) < 3) edit(run, random);
    else undoOne(run, random);
  }
};

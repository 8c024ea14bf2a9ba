import { type Release, releaseSchema } from '../shared/domain/release.ts';
import { refusal } from './errors.ts';
import { get, sql } from './sql.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb } from './types.ts';

const table: Table<Release> = {
  noun: 'release',
  row: releaseSchema,
  table: 'releases',
  columns: { name: 'name', date: 'date' },
};

const rows = tableRows(table);

const IN_USE = 'Matters are in this release. Take them out of it first; nothing was changed.';

/** The rows of releases, as changes record them. One that matters are in can't go: refused. */
export const releaseRows: typeof rows = {
  ...rows,
  remove: (db, release) => {
    const used = get(db, sql`SELECT 1 FROM matter_releases WHERE release_id = ${release.id} AND deleted_at IS NULL`);
    if (used) throw refusal('refused', IN_USE);
    rows.remove(db, release);
  },
};

const LAST = '9999';

/** The releases in the order of their days, those without one at the end. */
export const listReleases = (db: ReadableDb): Release[] =>
  rowsOfTable(db, table).toSorted((a, b) => (a.date ?? LAST).localeCompare(b.date ?? LAST));

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

it('adds what was reviewed, what an agenda came from, and the tables of actions outstanding, all empty', () => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version <= 250),
  );
  for (const table of ['reviews', 'agenda_sources', 'outstanding_tables']) {
    expect(connection.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
  }
});

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

it('leaves the matters that are there, with nothing said of them yet', () => {
  const connection = new Database(':memory:');
  const upTo = (last: number): void =>
    migrate(
      connection,
      migrations.filter(({ version }) => version <= last),
    );
  upTo(279);
  connection.exec("INSERT INTO matters (id, code, title) VALUES ('m', 'HP101', 'Large displays')");
  upTo(280);
  expect(connection.prepare('SELECT code, title FROM matters').all()).toEqual([
    { code: 'HP101', title: 'Large displays' },
  ]);
  const tables = ['assessments', 'releases', 'consultations', 'reported_figures', 'matter_releases', 'listed_rows'];
  for (const table of tables) expect(connection.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
});

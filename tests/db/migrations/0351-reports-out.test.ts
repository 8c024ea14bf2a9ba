import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { reportsOut } from '../../../db/migrations/0351-reports-out.ts';

it('has one row for each day, body and kind of report', () => {
  const connection = new Database(':memory:');
  connection.exec("CREATE TABLE bodies (id TEXT PRIMARY KEY); INSERT INTO bodies VALUES ('b')");
  reportsOut(connection);
  const out = (kind: string, day: string) =>
    connection.prepare('INSERT INTO reports_out (body_id, kind, as_of, at) VALUES (?, ?, ?, 1)').run('b', kind, day);
  out('status', '2027-03-10');
  out('proposals', '2027-03-10');
  out('status', '2027-04-07');
  expect(() => out('status', '2027-03-10')).toThrow('UNIQUE');
});

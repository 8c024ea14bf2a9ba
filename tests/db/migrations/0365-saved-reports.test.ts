import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { reportTexts } from '../../../db/migrations/0281-report-texts.ts';
import { reportsOut } from '../../../db/migrations/0351-reports-out.ts';
import { savedReports } from '../../../db/migrations/0365-saved-reports.ts';

const open = () => {
  const connection = new Database(':memory:');
  connection.exec("CREATE TABLE bodies (id TEXT PRIMARY KEY); INSERT INTO bodies VALUES ('a'), ('b')");
  reportTexts(connection);
  reportsOut(connection);
  return connection;
};

it('says nothing of the reports that were saved before, and keeps them', () => {
  const connection = open();
  connection.exec("INSERT INTO reports_out VALUES ('a', 'status', '2027-03-10', 5)");
  savedReports(connection);
  expect(connection.prepare('SELECT * FROM saved_reports').all()).toEqual([
    { body_id: 'a', kind: 'status', day: '2027-03-10', at: 5, went_out: null },
  ]);
});

it('leaves what is brought back in the next paper, in its order and with its words', () => {
  const connection = open();
  connection.exec(
    "INSERT INTO reports_out VALUES ('a', 'proposals', '2027-03-10', 5), ('a', 'proposals', '2027-02-10', 3)",
  );
  const why = 'It’s “two”:\n- one';
  const say = (id: string, bodyId: string, said: object) =>
    connection
      .prepare('INSERT INTO report_texts (id, body_id, said) VALUES (?, ?, ?)')
      .run(id, bodyId, JSON.stringify(said));
  const back = [
    { matterId: 'n', why },
    { matterId: 'm', why: '' },
  ];
  say('a proposals', 'a', { kind: 'proposals', broughtBack: back });
  say('a status', 'a', { kind: 'status', broughtBack: [] });
  say('b proposals', 'b', { kind: 'proposals', broughtBack: back });
  savedReports(connection);
  const rows = connection.prepare('SELECT said FROM report_texts ORDER BY id').pluck().all();
  expect(rows.map((said): unknown => JSON.parse(String(said)))).toEqual([
    { kind: 'proposals', broughtBack: back.map((one) => ({ ...one, at: 5 })) },
    { kind: 'status', broughtBack: [] },
    { kind: 'proposals', broughtBack: back.map((one) => ({ ...one, at: 0 })) },
  ]);
});

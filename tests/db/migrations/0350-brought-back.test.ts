import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { reportTexts } from '../../../db/migrations/0281-report-texts.ts';
import { broughtBack } from '../../../db/migrations/0350-brought-back.ts';

it('brings nothing back in words that were said before, and keeps them', () => {
  const connection = new Database(':memory:');
  connection.exec("CREATE TABLE bodies (id TEXT PRIMARY KEY); INSERT INTO bodies VALUES ('b')");
  reportTexts(connection);
  const said = { kind: 'proposals', remarks: { proposals: 'It’s “two”:\n- one' } };
  connection
    .prepare("INSERT INTO report_texts (id, body_id, said) VALUES ('b proposals', 'b', ?)")
    .run(JSON.stringify(said));
  broughtBack(connection);
  const row = connection.prepare('SELECT said FROM report_texts').pluck().get();
  expect(JSON.parse(String(row))).toEqual({ ...said, broughtBack: [] });
});

import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { registers } from '../../../db/migrations/0020-registers.ts';
import { explain } from '../../helpers/explain.ts';

/** A book of the first schema with a row of everything that this step touches. */
const bookAt10 = (): Database.Database => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  initial(connection);
  connection.exec(`
    INSERT INTO bodies VALUES ('b', 'AT', 'at', 'n', 's', '{seq}', '', '', '[]', 'last-and', 1, NULL, NULL, '[]', 3, NULL);
    INSERT INTO organisations (id, name, name_folded) VALUES ('o', 'Weir Board', 'weir board');
    INSERT INTO organisation_aliases VALUES ('o', 'WB', 'wb');
    INSERT INTO people (id, name, name_folded, organisation_id) VALUES ('p', 'Ida Quist', 'ida quist', 'o');
    INSERT INTO person_aliases VALUES ('p', 'Dot', 'dot'), ('p', 'Ada', 'ada');
    INSERT INTO seats (id, body_id, person_id, voting) VALUES ('s', 'b', 'p', 1);
    INSERT INTO actions (id, body_id, text, state) VALUES ('a', 'b', 'to dig', 'open');
  `);
  return connection;
};

describe('the schema of the registers', () => {
  const connection = bookAt10();
  const rows = (statement: string): unknown[] => connection.prepare(statement).all();
  beforeAll(() => registers(connection));

  it('keeps what is there, and gives bodies no rules', () => {
    expect(rows('SELECT code, revision, quorum, classes, standing_items FROM bodies')).toEqual([
      { code: 'AT', revision: 3, quorum: null, classes: '[]', standing_items: '[]' },
    ]);
    expect(rows('SELECT id, person_id, voting, position FROM seats')).toEqual([
      { id: 's', person_id: 'p', voting: 1, position: 0 },
    ]);
    expect(rows('SELECT alias FROM person_aliases ORDER BY position, alias_folded')).toEqual([
      { alias: 'Ada' },
      { alias: 'Dot' },
    ]);
    expect(rows('SELECT alias, position FROM organisation_aliases')).toEqual([{ alias: 'WB', position: 0 }]);
  });

  it('keeps dated updates of an action that is there', () => {
    const insert = connection.prepare(
      "INSERT INTO action_updates (id, action_id, date, text, at) VALUES (?, ?, ?, '', 1)",
    );
    insert.run('u', 'a', '2027-03-02');
    expect(() => insert.run('v', 'nowhere', '2027-03-02')).toThrow(/FOREIGN KEY/);
    expect(rows('SELECT revision, deleted_at FROM action_updates')).toEqual([{ revision: 1, deleted_at: null }]);
  });

  it.each([
    ['SELECT text FROM action_updates WHERE action_id = ? ORDER BY date, at', 'action_updates_by_action'],
    ['SELECT 1 FROM seats WHERE person_id = ?', 'seats_by_person'],
    ['SELECT 1 FROM people WHERE organisation_id = ?', 'people_by_organisation'],
  ])('answers "%s" by an index, without sorting', (statement, index) => {
    const plan = explain(connection, statement).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it('leaves every table strict', () => {
    const loose =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    expect(rows(loose)).toEqual([]);
  });
});

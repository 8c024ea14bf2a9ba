import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

it('puts mails of before to the owners who have that name, and to nobody where several have it', () => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version < 355),
  );
  connection.exec('PRAGMA foreign_keys = OFF');
  connection.exec(`
    INSERT INTO people (id, name, name_folded) VALUES
      ('p1', 'Ida Quist', 'ida quist'), ('p2', 'Sam Pike', 'sam pike'), ('p3', 'Sam Pike', 'sam pike');
    INSERT INTO organisations (id, name, name_folded) VALUES ('o1', 'Weir and Mill Board', 'weir and mill board');
    INSERT INTO action_owners (action_id, position, text, text_folded, person_id, organisation_id, role) VALUES
      ('a1', 0, 'Ida', 'ida', 'p1', NULL, NULL), ('a1', 1, 'Weir Board', 'weir board', NULL, 'o1', NULL),
      ('a1', 2, 'the Chair', 'the chair', NULL, NULL, 'the Chair'),
      ('a2', 0, 'Sam Pike', 'sam pike', 'p2', NULL, NULL), ('a2', 1, 'Sam Pike', 'sam pike', 'p3', NULL, NULL);
    INSERT INTO chases (id, action_id, date, tone, owner) VALUES
      ('c1', 'a1', '2026-05-01', 'first', 'Ida Quist'), ('c2', 'a1', '2026-05-01', 'first', 'Weir Board'),
      ('c3', 'a1', '2026-05-01', 'first', 'the Chair'), ('c4', 'a1', '2026-05-01', 'first', 'Sam Pike'),
      ('c5', 'a2', '2026-05-01', 'first', 'Sam Pike');`);
  migrate(connection);
  expect(connection.prepare('SELECT owner_id FROM chases ORDER BY id').pluck().all()).toEqual([
    'p1',
    'o1',
    null,
    null,
    null,
  ]);
});

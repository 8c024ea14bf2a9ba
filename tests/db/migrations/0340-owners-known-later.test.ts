import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

it('finds whose the actions are that were placed on a name before the book knew it', () => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version < 340),
  );
  connection.exec('PRAGMA foreign_keys = OFF');
  connection.exec(`
    INSERT INTO people (id, name, name_folded) VALUES
      ('p1', 'Ida Quist', 'ida quist'), ('p2', 'Sam Pike', 'sam pike'), ('p3', 'Sam Pike', 'sam pike');
    INSERT INTO person_aliases (person_id, position, alias, alias_folded) VALUES ('p1', 0, 'Dot', 'dot');
    INSERT INTO organisations (id, name, name_folded) VALUES ('o1', 'Weir Board', 'weir board');`);
  const names = ['ida quist', 'dot', 'sam pike', 'weir board', 'chair'];
  for (const [position, name] of names.entries())
    connection
      .prepare('INSERT INTO action_owners (action_id, position, text, text_folded, role) VALUES (?, ?, ?, ?, ?)')
      .run('a1', position, name, name, name);
  migrate(connection);
  const found = connection
    .prepare('SELECT coalesce(person_id, organisation_id) FROM action_owners ORDER BY position')
    .pluck()
    .all();
  expect(found).toEqual(['p1', 'p1', null, 'o1', null]);
  expect(connection.prepare('SELECT count(*) FROM action_owners WHERE known_later = 1').pluck().get()).toBe(3);
});

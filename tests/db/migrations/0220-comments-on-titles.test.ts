import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

const upTo = (connection: Database.Database, last: number): void =>
  migrate(
    connection,
    migrations.filter(({ version }) => version <= last),
  );

it('leaves the comments that are there, which are in no item of their own', () => {
  const connection = new Database(':memory:');
  upTo(connection, 210);
  connection.pragma('foreign_keys = OFF');
  connection.exec(`INSERT INTO comments (id, meeting_id, author, quote, text, state, at)
    VALUES ('c', 'm', 'Orla Penhale', '', 'Which fence?', 'open', 1)`);
  upTo(connection, 220);
  expect(connection.prepare('SELECT text, item_id AS itemId FROM comments').all()).toEqual([
    { text: 'Which fence?', itemId: null },
  ]);
});

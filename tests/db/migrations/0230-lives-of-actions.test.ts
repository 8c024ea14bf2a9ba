import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

const upTo = (connection: Database.Database, last: number): void =>
  migrate(
    connection,
    migrations.filter(({ version }) => version <= last),
  );

it('begins the lives of the actions that are there with what is known of them', () => {
  const connection = new Database(':memory:');
  upTo(connection, 220);
  connection.pragma('foreign_keys = OFF');
  connection.exec(`
    INSERT INTO actions (id, body_id, text, state) VALUES ('1', 'b', 'to dig', 'closed'), ('2', 'b', 'to plant', 'open');
    INSERT INTO action_owners (action_id, position, text, role) VALUES ('2', 0, 'Zoë', 'Zoë'), ('2', 1, 'Diggers', 'x');
    INSERT INTO edit_log (edit_id, method, changes, at) VALUES ('e', 'actions.save', '[]', 1600000000000);
    INSERT INTO edited_rows (row_id, seq) VALUES ('1', 1);
  `);
  upTo(connection, 230);
  const rows = (statement: string): unknown[] => connection.prepare(statement).all();
  expect(rows('SELECT action_id AS id, position, state, date, at FROM action_states')).toEqual([
    { id: '1', position: 0, state: 'closed', date: '2020-09-13', at: 1_600_000_000_000 },
  ]);
  expect(rows('SELECT action_id AS id, owners FROM action_owner_lists')).toEqual([
    { id: '2', owners: '["Zoë","Diggers"]' },
  ]);
  expect(rows('SELECT raised_on AS raised, confidential, snooze_days AS days, from_id AS origin FROM actions')).toEqual(
    [1, 2].map(() => ({ raised: null, confidential: 0, days: null, origin: null })),
  );
});

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

const upTo = (connection: Database.Database, last: number): void =>
  migrate(
    connection,
    migrations.filter(({ version }) => version <= last),
  );

it('marks every action that is there, and every one that is written to afterwards', () => {
  const connection = new Database(':memory:');
  upTo(connection, 230);
  connection.exec(`INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix,
      action_label, verbs, decision_join, initials, matter_patterns)
    VALUES ('b', 'AT', 'at', 'n', 's', '{seq}', '', '', '[]', 'last-and', 1, '[]');
    INSERT INTO actions (id, body_id, text, state) VALUES ('1', 'b', 'to dig', 'open'), ('2', 'b', 'to plant', 'open')`);
  upTo(connection, 240);
  const marked = (): unknown[] => connection.prepare('SELECT action_id FROM stale_listing').pluck().all();
  expect(marked()).toEqual(['1', '2']);
  connection.exec("DELETE FROM stale_listing; UPDATE actions SET frozen_at = 1; UPDATE actions SET state = 'open'");
  expect(marked()).toEqual([]);
  connection.exec("UPDATE actions SET state = 'closed' WHERE id = '2'");
  expect(marked()).toEqual(['2']);
});

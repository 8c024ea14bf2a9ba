import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { distributionLists } from '../../../db/migrations/0325-distribution-lists.ts';

it('gives a body no distribution list of its own accord', () => {
  const connection = new Database(':memory:');
  initial(connection);
  connection.pragma('foreign_keys = OFF');
  connection
    .prepare(
      `INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label, verbs,
        decision_join, initials, matter_patterns) VALUES ('b', 'B', 'b', 'Board', 'Board', '{seq}', '', '', '[]', 'last-and', 1, '[]')`,
    )
    .run();
  distributionLists(connection);
  expect(connection.prepare('SELECT distribution_lists FROM bodies').pluck().all()).toEqual([null]);
});

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { workingDays } from '../../../db/migrations/0290-working-days.ts';

it('leaves the working days of a body as usual', () => {
  const connection = new Database(':memory:');
  initial(connection);
  connection.pragma('foreign_keys = OFF');
  connection
    .prepare(
      `INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label, verbs,
        decision_join, initials, matter_patterns) VALUES ('b', 'B', 'b', 'Board', 'Board', '{seq}', '', '', '[]', 'last-and', 1, '[]')`,
    )
    .run();
  workingDays(connection);
  expect(connection.prepare('SELECT working_days FROM bodies').pluck().all()).toEqual([null]);
});

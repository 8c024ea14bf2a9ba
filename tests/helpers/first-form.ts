import Database from 'better-sqlite3';
import { initial } from '../../db/migrations/0010-initial.ts';

/** A book in its first form, with one body in it: what a later form makes of it can be looked at. */
export const bodyInFirstForm = (): Database.Database => {
  const connection = new Database(':memory:');
  initial(connection);
  connection.pragma('foreign_keys = OFF');
  connection
    .prepare(
      `INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label, verbs,
        decision_join, initials, matter_patterns) VALUES ('b', 'B', 'b', 'Board', 'Board', '{seq}', '', '', '[]', 'last-and', 1, '[]')`,
    )
    .run();
  return connection;
};

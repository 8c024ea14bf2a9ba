import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { spelling } from '../../../db/migrations/0100-spelling.ts';

it('gives a meeting one row for the words that are ignored in it', () => {
  const connection = new Database(':memory:');
  initial(connection);
  connection.pragma('foreign_keys = OFF');
  spelling(connection);
  const insert = connection.prepare('INSERT INTO ignored_words (meeting_id, words) VALUES (?, ?)');
  insert.run('m', '[]');
  expect(() => insert.run('m', '[]')).toThrow(/UNIQUE/);
  expect(connection.prepare('SELECT * FROM ignored_words').all()).toEqual([
    { meeting_id: 'm', words: '[]', revision: 1, deleted_at: null },
  ]);
});

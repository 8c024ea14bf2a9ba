import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { settings } from '../../../db/migrations/0070-settings.ts';

it('the step to settings makes a place for each by its name', () => {
  const connection = new Database(':memory:');
  settings(connection);
  const put = connection.prepare("INSERT INTO settings (name, value) VALUES ('theme', '\"dark\"')");
  put.run();
  expect(() => put.run()).toThrow('UNIQUE');
  expect(connection.prepare('SELECT * FROM settings').all()).toEqual([
    { name: 'theme', value: '"dark"', revision: 1, deleted_at: null },
  ]);
});

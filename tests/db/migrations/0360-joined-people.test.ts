import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

it('leaves everybody of a book of before who they are, and keeps who becomes whom only where both are in the book', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  migrate(
    connection,
    migrations.filter(({ version }) => version < 360),
  );
  connection.exec("INSERT INTO people (id, name, name_folded) VALUES ('p1', 'Ida Quist', 'ida quist')");
  migrate(connection);
  expect(connection.prepare('SELECT name FROM people').pluck().all()).toEqual(['Ida Quist']);
  expect(connection.prepare('SELECT count(*) FROM person_joins').pluck().get()).toBe(0);
  const join = connection.prepare('INSERT INTO person_joins (from_id, into_id, said) VALUES (?, ?, ?)');
  expect(() => join.run('p1', 'p2', '{}')).toThrow(/FOREIGN KEY/);
});

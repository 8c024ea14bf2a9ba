import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';
import { explain } from '../../helpers/explain.ts';

const migrated = (): Database.Database => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version <= 140),
  );
  connection.pragma('foreign_keys = OFF');
  return connection;
};

describe('the step to numbered versions', () => {
  it('has none of the minutes that were there before', () => {
    expect(migrated().prepare('SELECT count(*) FROM numbered_versions').pluck().get()).toBe(0);
  });

  it('finds the versions of a meeting by an index', () => {
    const statement = 'SELECT id FROM numbered_versions WHERE meeting_id = ?';
    expect(explain(migrated(), statement).join('\n')).not.toMatch(/SCAN/);
  });

  it('lets a version in once, and no other one under its number', () => {
    const connection = migrated();
    const insert = connection.prepare(
      `INSERT OR REPLACE INTO numbered_versions (id, meeting_id, number, state, purpose, seq, at, seal)
        VALUES (?, 'm', ?, 'circulated', 'all', 1, 1, 's')`,
    );
    insert.run('a', '0.1');
    insert.run('b', '0.2');
    expect(() => insert.run('a', '0.3')).toThrow('frozen');
    expect(() => insert.run('c', '0.2')).toThrow('frozen');
  });
});

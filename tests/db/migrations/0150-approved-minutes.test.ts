import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';
import { explain } from '../../helpers/explain.ts';

/** A book of before with two meetings, one of them approved, and a line in each. */
const migrated = (): Database.Database => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version < 150),
  );
  connection.pragma('foreign_keys = OFF');
  for (const [number, state] of [
    ['1', 'approved'],
    ['2', 'draft'],
  ]) {
    connection
      .prepare("INSERT INTO meetings (id, body_id, number, state) VALUES ('m' || ?, 'b', ?, ?)")
      .run(number, number, state);
    connection
      .prepare("INSERT INTO items (id, meeting_id, number, title, rank) VALUES ('i' || ?, 'm' || ?, '1', 'Water', 'a')")
      .run(number, number);
    connection
      .prepare(
        "INSERT INTO blocks (id, item_id, rank, content) VALUES ('b' || ?, 'i' || ?, 'a', '{\"kind\":\"paragraph\"}')",
      )
      .run(number, number);
  }
  migrate(connection);
  return connection;
};

describe('the step to approved minutes that are closed', () => {
  it('closes the minutes that were approved before, and no others', () => {
    const change = migrated().prepare('UPDATE blocks SET content = \'{"kind":"x"}\' WHERE id = ?');
    expect(() => change.run('b1')).toThrow('record');
    expect(change.run('b2').changes).toBe(1);
  });

  it('lets no line be moved into them from elsewhere', () => {
    const move = migrated().prepare("UPDATE blocks SET item_id = ? WHERE id = 'b2'");
    expect(() => move.run('i1')).toThrow('record');
    expect(move.run('i2').changes).toBe(1);
  });

  it('finds what stands beside a meeting by an index, without sorting', () => {
    const statement = 'SELECT id FROM record_notes WHERE meeting_id = ? ORDER BY date, at';
    expect(explain(migrated(), statement).join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

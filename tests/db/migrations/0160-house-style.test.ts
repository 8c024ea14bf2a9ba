import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

describe('the step to house styles', () => {
  it('leaves the bodies that are there as usual, and never lets a kept file change', () => {
    const connection = new Database(':memory:');
    const upTo = (most: number) =>
      migrate(
        connection,
        migrations.filter(({ version }) => version <= most),
      );
    upTo(150);
    connection.exec(`INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix,
      action_label, verbs, decision_join, initials, matter_patterns) VALUES
      ('b', 'LKP', 'lkp', 'Lamps', 'Lamps', '{seq}', '', '', '[]', 'last-and', 1, '[]')`);
    upTo(160);
    expect(connection.prepare('SELECT house_style FROM bodies').pluck().all()).toEqual([null]);
    connection.exec("INSERT INTO kept_files VALUES ('aa', 'image/png', x'00')");
    expect(() => connection.exec("UPDATE kept_files SET bytes = x'01'")).toThrow('frozen');
  });
});

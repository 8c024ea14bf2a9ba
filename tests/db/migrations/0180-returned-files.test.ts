import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';
import { explain } from '../../helpers/explain.ts';

const migrated = (): Database.Database => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version <= 180),
  );
  connection.pragma('foreign_keys = OFF');
  return connection;
};

describe('the step to files that came back', () => {
  it('finds the files, the changes and the comments by an index', () => {
    const connection = migrated();
    for (const statement of [
      'SELECT id FROM returned_files WHERE meeting_id = ? ORDER BY at',
      'SELECT id FROM returned_changes WHERE file_id = ? ORDER BY position',
      'SELECT id FROM comments WHERE meeting_id = ? ORDER BY at',
    ]) {
      expect(explain(connection, statement).join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });

  it('lets what came and what it says never change, but what became of it', () => {
    const connection = migrated();
    connection.exec(`INSERT INTO returned_files (id, meeting_id, version_id, file_name, sha256, bytes, sender, known_by, at)
      VALUES ('f', 'm', 'v', 'a.docx', 's', x'00', 'Orla', 'marks', 1);
      INSERT INTO returned_changes (id, file_id, position, proposal, state) VALUES ('c', 'f', 0, '{}', 'open');`);
    expect(() => connection.exec(`UPDATE returned_files SET bytes = x'01'`)).toThrow('frozen');
    expect(() => connection.exec(`UPDATE returned_changes SET proposal = '[]'`)).toThrow('frozen');
    connection.exec(`UPDATE returned_changes SET state = 'accepted'`);
    expect(connection.prepare('SELECT state FROM returned_changes').pluck().get()).toBe('accepted');
  });
});

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { history } from '../../../db/migrations/0080-history.ts';
import { explain } from '../../helpers/explain.ts';

const changes = (...ids: string[]): string =>
  JSON.stringify(ids.map((id) => ({ noun: 'block', id, before: null, after: {} })));

const migrated = (): Database.Database => {
  const connection = new Database(':memory:');
  initial(connection);
  const insert = connection.prepare("INSERT INTO edit_log (edit_id, method, changes, at) VALUES (?, 'm', ?, 1)");
  insert.run('e1', changes('a', 'b', 'a'));
  insert.run('e2', changes('b'));
  history(connection);
  return connection;
};

describe('the step to a history', () => {
  it('finds the lines of a row that are in the log already, each once', () => {
    expect(migrated().prepare('SELECT row_id, seq FROM edited_rows').raw().all()).toEqual([
      ['a', 1],
      ['b', 1],
      ['b', 2],
    ]);
  });

  it.each([
    'SELECT seq FROM edited_rows WHERE row_id = ? ORDER BY seq DESC',
    'SELECT max(seq) FROM edited_rows WHERE row_id = ? AND seq <= ?',
    'SELECT id FROM versions WHERE meeting_id = ? ORDER BY seq DESC',
  ])('answers "%s" by an index, without sorting', (statement) => {
    expect(explain(migrated(), statement).join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

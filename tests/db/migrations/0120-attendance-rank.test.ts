import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';
import { explain } from '../../helpers/explain.ts';

const LISTS = `
INSERT INTO attendance (id, meeting_id, position, name, state, deleted_at) VALUES
  ('third', 'm', 2, 'Ann', 'present', NULL), ('first', 'm', 0, 'Bo', 'absent', NULL),
  ('gone', 'm', 1, 'Cid', 'present', 7), ('second', 'm', 1, 'Dee', 'present', NULL), ('other', 'n', 0, 'Eve', 'present', NULL);
`;

it('keeps the order of each list, those too who were taken off it, and finds it by its ranks', () => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter(({ version }) => version < 120),
  );
  // The rows of the lists alone, without what they belong to.
  connection.pragma('foreign_keys = OFF');
  connection.exec(LISTS);
  migrate(connection);
  const list = 'SELECT id FROM attendance WHERE meeting_id = ? ORDER BY rank, id';
  expect(connection.prepare(list).pluck().all('m')).toEqual(['first', 'gone', 'second', 'third']);
  expect(connection.prepare(list).pluck().all('n')).toEqual(['other']);
  const plan = explain(connection, list).join('\n');
  expect(plan).toContain('attendance_by_meeting');
});

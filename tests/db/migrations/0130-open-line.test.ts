import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { openLine } from '../../../db/migrations/0130-open-line.ts';

it('knows of no open line in the meetings that were there before', () => {
  const connection = new Database(':memory:');
  initial(connection);
  connection.pragma('foreign_keys = OFF');
  openLine(connection);
  const columns = connection.pragma('table_info(meetings)');
  expect(columns).toContainEqual(expect.objectContaining({ name: 'open_line', notnull: 0, dflt_value: null }));
});

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';
import { explain } from '../../helpers/explain.ts';

const upTo = (connection: Database.Database, most: number) =>
  migrate(
    connection,
    migrations.filter(({ version }) => version <= most),
  );

const BEFORE = `
INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label, verbs,
  decision_join, initials, matter_patterns) VALUES ('b', 'LKP', 'lkp', 'Lamps', 'Lamps', '{seq}', '', '', '[]',
  'last-and', 1, '[]');
INSERT INTO meetings (id, body_id, number, state) VALUES ('m', 'b', '1', 'approved'), ('n', 'b', '2', 'draft');
INSERT INTO matters (id, code, title, deleted_at) VALUES
  ('x', 'DP094', 'Lámp posts', NULL), ('y', 'DP095', '', NULL), ('gone', 'DP096', '', 1);
INSERT INTO meeting_matters (meeting_id, position, matter_id, title) VALUES ('n', 0, 'x', 'Lamps');
`;

describe('the step to the register of matters', () => {
  const connection = new Database(':memory:');
  upTo(connection, 220);
  connection.exec(BEFORE);
  upTo(connection, 270);

  it('keeps the code of each matter that is there, as the first one', () => {
    const codes = connection.prepare('SELECT code, matter_id, position, since FROM matter_codes ORDER BY code');
    expect(codes.raw().all()).toEqual([
      ['DP094', 'x', 0, null],
      ['DP095', 'y', 0, null],
    ]);
    expect(connection.prepare("SELECT folded FROM matters WHERE id = 'x'").pluck().get()).toBe('dp094\nlamp posts');
  });

  it('says of each meeting which code a matter had there, and never changes that of approved minutes', () => {
    expect(connection.prepare('SELECT code FROM meeting_matters').pluck().all()).toEqual(['DP094']);
    connection.exec("UPDATE meeting_matters SET code = 'DP095'");
    connection.exec("UPDATE meetings SET state = 'approved' WHERE id = 'n'");
    expect(() => connection.exec("UPDATE meeting_matters SET code = 'MP094'")).toThrow('record');
  });

  it('finds a matter by any of its codes', () => {
    expect(explain(connection, 'SELECT matter_id FROM matter_codes WHERE code = ?').join(' ')).toContain('PRIMARY KEY');
  });
});

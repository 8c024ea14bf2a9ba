import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

const upTo = (connection: Database.Database, most: number) =>
  migrate(
    connection,
    migrations.filter(({ version }) => version <= most),
  );

const BEFORE = `
INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label, verbs,
  decision_join, initials, matter_patterns) VALUES ('b', 'LKP', 'lkp', 'Lamps', 'Lamps', '{seq}', '', '', '[]',
  'last-and', 1, '[]');
INSERT INTO meetings (id, body_id, number, state) VALUES ('m', 'b', '1', 'draft');
INSERT INTO items (id, meeting_id, number, title, rank) VALUES ('i', 'm', '1', 'Lamps', 'a');
INSERT INTO blocks (id, item_id, rank, content) VALUES ('x', 'i', 'a', '{"kind":"decision"}');
INSERT INTO decisions (id, block_id, marked, position, verb, text) VALUES ('d', 'x', 0, 0, 'AGREED', 'to light Zoë’s lamp');
UPDATE meetings SET state = 'approved';
`;

describe('the step to the register of decisions', () => {
  it('finds the meeting and the words of each decision, those of approved minutes too', () => {
    const connection = new Database(':memory:');
    upTo(connection, 270);
    connection.exec(BEFORE);
    upTo(connection, 271);
    expect(connection.prepare('SELECT meeting_id, folded FROM decisions').raw().all()).toEqual([
      ['m', "agreed to light zoe's lamp"],
    ]);
  });
});

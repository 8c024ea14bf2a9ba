import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { explain } from '../../helpers/explain.ts';

const NOUNS = ['bodies', 'people', 'organisations', 'seats', 'meetings', 'attendance', 'items', 'matters', 'blocks'];

describe('the first schema', () => {
  const connection = new Database(':memory:');
  const pluck = (statement: string): unknown[] => connection.prepare(statement).pluck().all();
  beforeAll(() => initial(connection));

  it('has a table for every noun, all of them strict', () => {
    const tables = pluck("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    expect(tables).toEqual(expect.arrayContaining([...NOUNS, 'decisions', 'actions', 'edit_log']));
    const loose = pluck(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose).toEqual([]);
  });

  it('gives every noun a revision and a mark of being gone', () => {
    for (const table of [...NOUNS, 'decisions', 'actions']) {
      const columns = pluck(`SELECT name FROM pragma_table_info('${table}')`);
      expect(columns, table).toEqual(expect.arrayContaining(['revision', 'deleted_at']));
    }
  });

  it('reads the kind of a block out of its content', () => {
    connection.exec(`
      INSERT INTO bodies VALUES ('b', 'AT', 'at', 'n', 's', '{seq}', '', '', '[]', 'last-and', 1, NULL, NULL, '[]', 1, NULL);
      INSERT INTO meetings (id, body_id, number, state) VALUES ('m', 'b', '1', 'draft');
      INSERT INTO items (id, meeting_id, number, title, rank) VALUES ('i', 'm', '1', '', 'a0');
      INSERT INTO blocks (id, item_id, rank, content) VALUES ('x', 'i', 'a0', '{"kind":"heading","level":1,"runs":[]}');
    `);
    expect(pluck("SELECT kind FROM blocks WHERE id = 'x'")).toEqual(['heading']);
  });

  it('lets no two actions share a number or a reference', () => {
    const insert = connection.prepare(
      "INSERT INTO actions (id, body_id, series, seq, reference, text, state) VALUES (?, 'b', ?, ?, ?, '', 'open')",
    );
    insert.run('1', 's', 1, 'AT 1/01');
    expect(() => insert.run('2', 's', 1, 'other')).toThrow(/UNIQUE/);
    expect(() => insert.run('3', 's', 2, 'AT 1/01')).toThrow(/UNIQUE/);
    insert.run('4', 's', null, null);
    insert.run('5', 's', null, null);
  });

  it.each([
    [
      'the blocks of an item',
      'SELECT id FROM blocks WHERE item_id = ? AND deleted_at IS NULL ORDER BY rank, id',
      'blocks_by_item',
    ],
    [
      'the nearest heading',
      `SELECT matter_id FROM blocks WHERE item_id = ? AND kind = 'heading' AND deleted_at IS NULL
        AND (rank, id) < (?, ?) ORDER BY rank DESC, id DESC LIMIT 1`,
      'headings_by_item',
    ],
    [
      'the neighbour behind',
      'SELECT min(rank) FROM blocks WHERE item_id = ? AND rank > ? AND deleted_at IS NULL',
      'blocks_by_item',
    ],
    ['the decisions of a block', 'SELECT * FROM decisions WHERE block_id = ?', 'decisions_by_block'],
    ['the action of a block', 'SELECT * FROM actions WHERE block_id = ?', 'actions_by_block'],
    ['the highest number', 'SELECT max(seq) FROM actions WHERE series = ?', 'sqlite_autoindex_actions_2'],
    ['a reference', 'SELECT 1 FROM actions WHERE body_id = ? AND reference = ?', 'sqlite_autoindex_actions_3'],
    ['an edit', 'SELECT * FROM edit_log WHERE edit_id = ?', 'sqlite_autoindex_edit_log_1'],
    [
      'a person by initials',
      'SELECT person_id FROM attendance WHERE meeting_id = ? AND initials = ?',
      'attendance_by_meeting',
    ],
    ['a person by name', 'SELECT id FROM people WHERE name_folded = ?', 'people_by_name'],
  ])('finds %s by an index, without sorting', (_what, statement, index) => {
    const plan = explain(connection, statement).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it('would see a search without an index', () => {
    expect(explain(connection, 'SELECT id FROM blocks WHERE visibility = ?').join()).toContain('SCAN');
  });
});

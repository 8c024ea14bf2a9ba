import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';
import { explain } from '../../helpers/explain.ts';

const bookAt = (version: number): Database.Database => {
  const connection = new Database(':memory:');
  migrate(
    connection,
    migrations.filter((step) => step.version <= version),
  );
  return connection;
};

describe('the step to papers', () => {
  const connection = bookAt(60);

  it('leaves a book that has none as it is', () => {
    const before = bookAt(59);
    const tables = (of: Database.Database) =>
      of.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    migrate(before);
    expect(tables(before)).toEqual(expect.arrayContaining(['papers', 'presentations']));
    expect(before.prepare('SELECT count(*) FROM papers').pluck().get()).toBe(0);
  });

  it('makes tables that are strict', () => {
    const loose = "SELECT name FROM pragma_table_list WHERE name IN ('papers', 'presentations') AND strict = 1";
    expect(connection.prepare(loose).all()).toHaveLength(2);
  });

  it.each([
    [
      'SELECT id FROM presentations WHERE item_id = ? AND deleted_at IS NULL ORDER BY rank, id',
      'presentations_by_item',
    ],
    ['SELECT 1 FROM presentations WHERE paper_id = ? AND deleted_at IS NULL', 'presentations_by_paper'],
    ['SELECT id FROM papers WHERE matter_code = ? AND deleted_at IS NULL', 'papers_by_matter'],
    ['SELECT id FROM papers WHERE deleted_at IS NULL ORDER BY title_folded, id LIMIT 20', 'papers_by_title'],
    ['SELECT item_id FROM blocks WHERE matter_id = ? AND deleted_at IS NULL ORDER BY item_id', 'blocks_by_matter'],
  ])('answers "%s" by an index, without sorting', (statement, index) => {
    const plan = explain(connection, statement).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/TEMP B-TREE/);
  });
});

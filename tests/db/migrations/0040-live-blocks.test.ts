import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { liveBlocks } from '../../../db/migrations/0040-live-blocks.ts';

describe('the step to facts in the text', () => {
  it('finds the facts of an item by an index, and leaves the bodies with the usual sentences', () => {
    const connection = new Database(':memory:');
    initial(connection);
    connection.exec(`INSERT INTO bodies
      VALUES ('b', 'AT', 'at', 'n', 's', '{seq}', '', '', '[]', 'last-and', 1, NULL, NULL, '[]', 1, NULL)`);
    liveBlocks(connection);
    expect(connection.prepare('SELECT forms, modules, words FROM bodies').raw().all()).toEqual([[null, null, null]]);
    const plan = connection
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM blocks WHERE item_id = 'i'
          AND kind IN ('attendanceEvent', 'interest', 'vote') AND deleted_at IS NULL`,
      )
      .all();
    expect(JSON.stringify(plan)).toContain('facts_by_item');
  });
});

import { sql } from './sql.ts';

/**
 * Whether the action `a` is kept from public output: by itself or one of another body that it goes on with, by the
 * blocks that they are in, or by an item above.
 */
export const isConfidential = sql`EXISTS (
    WITH RECURSIVE life (item_id, block_id, from_id, confidential) AS (
      SELECT a.item_id, a.block_id, a.from_id, a.confidential
      UNION SELECT f.item_id, f.block_id, f.from_id, f.confidential FROM actions f JOIN life ON f.id = life.from_id),
    above (id, parent_id, visibility) AS (
      SELECT i.id, i.parent_id, i.visibility FROM items i JOIN life ON i.id = life.item_id
      UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
    SELECT 1 FROM above WHERE visibility = 'confidential'
    UNION ALL SELECT 1 FROM life LEFT JOIN blocks k ON k.id = life.block_id
      WHERE life.confidential = 1 OR k.visibility = 'confidential')`;

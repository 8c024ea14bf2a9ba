import type { MatterHistory } from '../shared/api/matters.ts';
import type { Visibility } from '../shared/domain/block.ts';
import type { BlockId, DecisionId, MatterId } from '../shared/ids.ts';
import { wasHeld } from './decision-filter.ts';
import type { HistoryReach } from './matter-minutes.ts';
import { type IsConfidential, placeColumns, placeOf, type StoredPlace } from './places.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const MOST = 50;
const ALL = 1000;

type DecisionRow = StoredPlace & {
  readonly id: DecisionId;
  readonly blockId: BlockId;
  readonly verb: string;
  readonly text: string;
  readonly visibility: Visibility | null;
};

/** What was decided of a matter, the newest meeting first, `besides` one meeting. */
export const decisionsOfMatter = (
  db: ReadableDb,
  id: MatterId,
  { besides, isWhole }: HistoryReach,
  isConfidential: IsConfidential,
): MatterHistory['decisions'] =>
  all<DecisionRow>(
    db,
    sql`SELECT ${placeColumns}, d.id, d.block_id AS blockId, d.verb, d.text, b.visibility
      FROM decisions d JOIN blocks b ON b.id = d.block_id JOIN items i ON i.id = b.item_id
        JOIN meetings m ON m.id = i.meeting_id JOIN bodies o ON o.id = m.body_id
      WHERE d.matter_id = ${id} AND d.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
        AND ${wasHeld} AND m.id IS NOT ${besides}
      ORDER BY m.date DESC, m.id DESC, i.rank, i.id, b.rank, b.id, d.position LIMIT ${isWhole ? ALL : MOST}`,
  ).map((row) => {
    const place = placeOf(row, isConfidential);
    const confidential = place.confidential || row.visibility === 'confidential';
    return { ...place, confidential, id: row.id, blockId: row.blockId, verb: row.verb, text: row.text };
  });

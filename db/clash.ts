import { generateKeyBetween } from 'fractional-indexing';
import type { BlockContent, Run } from '../shared/domain/block.ts';
import { type DecisionId, decisionIdSchema, type MakeId } from '../shared/ids.ts';
import type { BlockRow } from './blocks.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** A rank right behind a block, before its next neighbour. */
export const rankBehind = (db: ReadableDb, { itemId, rank }: BlockRow): string => {
  const next = get<{ rank: string | null }>(
    db,
    sql`SELECT min(rank) AS rank FROM blocks WHERE item_id = ${itemId} AND rank > ${rank} AND deleted_at IS NULL`,
  );
  try {
    return generateKeyBetween(rank, next?.rank ?? null);
  } catch {
    // A rank that the library did not make: the least text above it still stands right behind.
    return `${rank}0`;
  }
};

const ownMarks = (runs: readonly Run[], makeId: MakeId): Run[] => {
  const ids = new Map<DecisionId, DecisionId>();
  return runs.map((run) => {
    if (!run.decision) return run;
    const id = ids.get(run.decision.id) ?? decisionIdSchema.parse(makeId());
    ids.set(run.decision.id, id);
    return { ...run, decision: { ...run.decision, id } };
  });
};

/** A content for a copy: a decision belongs to one place, so a copy's are decisions of their own. */
export const copyOf = (content: BlockContent, makeId: MakeId): BlockContent =>
  'runs' in content ? { ...content, runs: ownMarks(content.runs, makeId) } : content;

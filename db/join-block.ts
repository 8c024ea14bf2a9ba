import type { SavedBlock, StoredBlock } from '../shared/api/blocks.ts';
import { type BlockContent, blockContentSchema } from '../shared/domain/block.ts';
import type { BlockId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { all, fromJson, sql } from './sql.ts';
import type { Change, ReadableDb } from './types.ts';

/** Two pages that change one block do so within moments: as many edits of it are looked through for what both began with. */
const EDITS_LOOKED_AT = 500;

/** A block as the log has it at a revision, or undefined when that was too long ago. */
const asItWas = (db: ReadableDb, id: BlockId, revision: number): StoredBlock | undefined => {
  const lines = all<{ changes: string }>(
    db,
    sql`SELECT l.changes FROM edited_rows r JOIN edit_log l ON l.seq = r.seq
      WHERE r.row_id = ${id} ORDER BY r.seq DESC LIMIT ${EDITS_LOOKED_AT}`,
  );
  return (
    lines
      .flatMap(({ changes }) => fromJson<Change[]>(changes))
      .filter((change) => change.noun === 'block' && change.id === id)
      .flatMap(({ before, after }) => [after, before] as (StoredBlock | null)[])
      .find((block) => block?.revision === revision) ?? undefined
  );
};

const namesOf = <T extends object>(...sides: readonly T[]): ReadonlySet<keyof T> =>
  new Set(sides.flatMap((side) => Object.keys(side) as (keyof T)[]));

/** Each field as the side has it that changed it; undefined when both changed one, in two ways. */
const joinFields = <T extends object>(base: T, stored: T, sent: T): Partial<T> | undefined => {
  const joined: Partial<T> = {};
  for (const name of namesOf(stored, sent)) {
    const isOurs = !isSame(sent[name], base[name]);
    if (isOurs && !isSame(stored[name], base[name]) && !isSame(stored[name], sent[name])) return undefined;
    const value = isOurs ? sent[name] : stored[name];
    if (value !== undefined) joined[name] = value;
  }
  return joined;
};

type Said = Omit<SavedBlock, 'baseRevision'>;

/** Where the block stands: where it was moved here, unless it was moved there as well. */
const joinPlace = (base: Said, stored: Said, sent: Said): Pick<Said, 'itemId' | 'rank'> => {
  const isMovedThere = stored.itemId !== base.itemId || stored.rank !== base.rank;
  const { itemId, rank } = isMovedThere ? stored : sent;
  return { itemId, rank };
};

const joinContent = (base: BlockContent, stored: BlockContent, sent: BlockContent): BlockContent | undefined => {
  if (stored.kind !== base.kind || sent.kind !== base.kind) return undefined;
  const joined = joinFields(base, stored, sent);
  return joined && blockContentSchema.parse(joined);
};

/**
 * A block that was changed in two places, with the changes of both: its words here, its owners there. Undefined when
 * both changed the same of it, or when what they began with is too long ago.
 */
export const joinBlock = (db: ReadableDb, stored: StoredBlock, { baseRevision, ...sent }: SavedBlock) => {
  const base = asItWas(db, stored.id, baseRevision);
  const content = base && joinContent(base.content, stored.content, sent.content);
  const seen = base && joinFields(onlySeen(base), onlySeen(stored), onlySeen(sent));
  if (!content || !seen) return undefined;
  return { id: stored.id, ...joinPlace(base, stored, sent), ...seen, content };
};

const onlySeen = ({ visibility }: Said): Pick<Said, 'visibility'> => (visibility === undefined ? {} : { visibility });

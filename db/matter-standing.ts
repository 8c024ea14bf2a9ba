import type { MatterEntry } from '../shared/domain/matter-entry.ts';
import { isPublicMatter } from './matter-list.ts';
import { matterRows } from './matter-rows.ts';
import { all, get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Whether minutes or actions tell of the matter `x`. */
const isToldOf = sql`(EXISTS (SELECT 1 FROM blocks WHERE matter_id = x.id AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM actions WHERE matter_id = x.id AND deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM meeting_matters WHERE matter_id = x.id))`;

const isKnownInConfidence = (db: ReadableDb, id: string): boolean =>
  get(db, sql`SELECT 1 FROM matters x WHERE x.id = ${id} AND x.registered = 0 AND ${isToldOf}`) !== undefined &&
  !isPublicMatter(db, id);

/** The matters that are known from confidential minutes alone: not from the register, and from nothing public. */
export const knownInConfidence = (db: ReadableDb): ReadonlySet<string> => {
  const rows = all<{ id: string }>(
    db,
    sql`SELECT x.id FROM matters x WHERE x.deleted_at IS NULL AND x.registered = 0 AND ${isToldOf}`,
  );
  return new Set(rows.filter(({ id }) => isKnownInConfidence(db, id)).map(({ id }) => id));
};

/**
 * Puts a matter into the register, where no heading renames it. What confidential minutes alone told of it is not for
 * everybody by that: it is confidential in the register until somebody says otherwise.
 */
export const intoRegister = (db: ReadableDb, matter: MatterEntry): MatterEntry => ({
  ...matter,
  registered: true,
  confidential: matter.confidential || isKnownInConfidence(db, matter.id),
});

/** A matter as somebody wrote it down by hand: who puts a title on it puts it into the register. */
export const withStanding = (db: ReadableDb, matter: MatterEntry): MatterEntry => {
  const before = matterRows.read(db, matter.id);
  if (!before) return { ...matter, registered: true };
  if (before.registered || matter.registered) return { ...matter, registered: true };
  return matter.title === before.title ? matter : intoRegister(db, matter);
};

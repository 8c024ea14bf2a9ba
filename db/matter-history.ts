import type { MatterHistory } from '../shared/api/matters.ts';
import type { Matter } from '../shared/domain/matter.ts';
import type { MatterId, MeetingId } from '../shared/ids.ts';
import { listOpenActionsOfMatter } from './actions.ts';
import { decisionsOfMatter } from './matter-decisions.ts';
import { minutesOfMatter } from './matter-minutes.ts';
import { papersOfMatter } from './matter-papers.ts';
import { confidentialItems, placeOf } from './places.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const findMatter = (db: ReadableDb, code: string): (Matter & { readonly id: MatterId }) | undefined =>
  get<Matter & { readonly id: MatterId }>(
    db,
    sql`SELECT id, code, title FROM matters WHERE code = ${code} AND deleted_at IS NULL`,
  );

export type AskHistory = { readonly code: string; readonly besides?: MeetingId | undefined };

/**
 * All that the book has of a matter, over the meetings of every body, `besides` one. A code that names none has nothing
 * but what its papers say.
 */
export const matterHistory = (db: ReadableDb, { code, besides }: AskHistory): MatterHistory => {
  const matter = findMatter(db, code);
  const isConfidential = confidentialItems(db);
  const papers = papersOfMatter(db, { code, id: matter?.id }).map((row) => ({
    ...placeOf(row, isConfidential),
    presented: row.presented,
  }));
  if (!matter) return { matter: { code, title: '' }, minutes: [], decisions: [], actions: [], papers };
  const { id, title } = matter;
  return {
    matter: { code, title },
    minutes: minutesOfMatter(db, matter, besides, isConfidential),
    decisions: decisionsOfMatter(db, id, besides, isConfidential),
    actions: listOpenActionsOfMatter(db, id),
    papers,
  };
};

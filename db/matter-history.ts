import type { MatterHistory } from '../shared/api/matters.ts';
import type { MatterEntry } from '../shared/domain/matter-entry.ts';
import { listActionsOfMatter } from './actions.ts';
import { decisionsOfMatter } from './matter-decisions.ts';
import { type HistoryReach, minutesOfMatter } from './matter-minutes.ts';
import { papersOfMatter } from './matter-papers.ts';
import { matterRows } from './matter-rows.ts';
import { findMatterId } from './matters.ts';
import { confidentialItems, placeOf } from './places.ts';
import type { ReadableDb } from './types.ts';

const findMatter = (db: ReadableDb, code: string): MatterEntry | null => {
  const id = findMatterId(db, code);
  return id === undefined ? null : matterRows.read(db, id);
};

export type AskHistory = HistoryReach & { readonly code: string };

/**
 * All that the book has of a matter, over the meetings of every body, `besides` one; the last of it, or the whole. A code that names none has nothing
 * but what its papers say.
 */
export const matterHistory = (db: ReadableDb, { code, ...reach }: AskHistory): MatterHistory => {
  const matter = findMatter(db, code);
  const isConfidential = confidentialItems(db);
  const codes = matter ? matter.codes.map((one) => one.code) : [code];
  const papers = papersOfMatter(db, { codes, id: matter?.id }).map((row) => ({
    ...placeOf(row, isConfidential),
    presented: row.presented,
  }));
  if (!matter) return { matter: { code, title: '' }, minutes: [], decisions: [], actions: [], papers };
  const { id, title } = matter;
  return {
    matter: { code, title },
    minutes: minutesOfMatter(db, { id, codes }, reach, isConfidential),
    decisions: decisionsOfMatter(db, id, reach, isConfidential),
    actions: listActionsOfMatter(db, id, reach),
    papers,
  };
};

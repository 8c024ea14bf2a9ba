import { textOf } from '../shared/domain/block.ts';
import { findMatterCode, quotedTitle } from '../shared/domain/matter.ts';
import type { ItemId, MatterId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { moveActionToMatter } from './actions-follow.ts';
import { type BlockRow, contentOf } from './blocks.ts';
import { moveDecisionsToMatter } from './decisions.ts';
import { ensureMatter } from './matters.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/*
 * A heading with a code holds for the blocks below it, until the next heading of the same or a higher level. The
 * matter of every block is kept in its row: then a saved paragraph has to look at one heading only, the nearest.
 */

/** A block that a save has written, as it was and as it is. */
export type Touched = { readonly before: BlockRow | undefined; readonly after: BlockRow };

type Heading = { readonly level: number; readonly code: string | undefined; readonly title: string | undefined };

/** What a content says of the blocks below it, when it is a heading. */
const headingIn = (json: string, patterns: readonly string[]): Heading | undefined => {
  const content = contentOf({ content: json });
  if (content.kind !== 'heading') return undefined;
  const text = textOf(content.runs);
  return { level: content.level, code: findMatterCode(text, patterns), title: quotedTitle(text) };
};

const headingOf = (row: BlockRow | undefined, patterns: readonly string[]): Heading | undefined =>
  row === undefined || row.deletedAt !== null ? undefined : headingIn(row.content, patterns);

/** The items whose matters have to be found anew, since a heading came, went, moved, or says something else. */
const itemsToWalk = (touched: readonly Touched[], patterns: readonly string[]): Set<ItemId> => {
  const items = new Set<ItemId>();
  for (const { before, after } of touched) {
    const [was, is] = [headingOf(before, patterns), headingOf(after, patterns)];
    const moved = was && is && (before?.itemId !== after.itemId || before.rank !== after.rank);
    if (isSame(was, is) && !moved) continue;
    items.add(after.itemId);
    if (before) items.add(before.itemId);
  }
  return items;
};

type WalkRow = Pick<BlockRow, 'id' | 'itemId' | 'matterId'> & { readonly content: string | null };

const rowsToWalk = (db: ReadableDb, itemId: ItemId): WalkRow[] =>
  all<WalkRow>(
    db,
    sql`SELECT id, item_id AS itemId, matter_id AS matterId, iif(kind = 'heading', content, NULL) AS content
      FROM blocks WHERE item_id = ${itemId} AND deleted_at IS NULL ORDER BY rank, id`,
  );

type Open = { readonly level: number; readonly matterId: MatterId | null };

/** Enters a heading: those of the same or a lower level end here. */
const enter = (db: WritableDb, open: readonly Open[], { level, code, title }: Heading): Open[] => {
  const above = open.filter((one) => one.level < level);
  const inherited = above.at(-1)?.matterId ?? null;
  return [...above, { level, matterId: code === undefined ? inherited : ensureMatter(db, code, title) }];
};

const setMatter = (db: WritableDb, row: Pick<BlockRow, 'id' | 'matterId'>, matterId: MatterId | null): void => {
  if (row.matterId === matterId) return;
  run(db, sql`UPDATE blocks SET matter_id = ${matterId} WHERE id = ${row.id}`);
  moveDecisionsToMatter(db, row.id, matterId);
  moveActionToMatter(db, row.id, matterId);
};

/** Finds the matter of every block of an item by its headings. */
export const findMattersAnew = (db: WritableDb, itemId: ItemId, patterns: readonly string[]): void => {
  let open: Open[] = [];
  for (const row of rowsToWalk(db, itemId)) {
    const heading = row.content === null ? undefined : headingIn(row.content, patterns);
    if (heading) open = enter(db, open, heading);
    setMatter(db, row, open.at(-1)?.matterId ?? null);
  }
};

const matterAbove = (db: ReadableDb, { itemId, rank, id }: BlockRow): MatterId | null =>
  get<{ matterId: MatterId | null }>(
    db,
    sql`SELECT matter_id AS matterId FROM blocks
      WHERE item_id = ${itemId} AND kind = 'heading' AND deleted_at IS NULL AND (rank, id) < (${rank}, ${id})
      ORDER BY rank DESC, id DESC LIMIT 1`,
  )?.matterId ?? null;

/** Finds the matters of the blocks that were written, and of those that a heading among them moves. */
export const deriveMatters = (db: WritableDb, touched: readonly Touched[], patterns: readonly string[]): void => {
  const items = itemsToWalk(touched, patterns);
  for (const itemId of items) findMattersAnew(db, itemId, patterns);
  for (const { after } of touched) {
    if (items.has(after.itemId) || after.deletedAt !== null || headingOf(after, patterns)) continue;
    setMatter(db, after, matterAbove(db, after));
  }
};

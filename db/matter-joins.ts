import { z } from 'zod';
import { type BlockContent, textOf } from '../shared/domain/block.ts';
import { findMatterCode } from '../shared/domain/matter.ts';
import { type ItemId, type MatterId, matterIdSchema } from '../shared/ids.ts';
import { findMattersAnew } from './block-matters.ts';
import { findMatterId } from './matters.ts';
import type { Rows } from './restorer.ts';
import { all, fromJson, get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const idsSchema = z.array(z.string());

/** The rows that were about a matter before it was joined with another one, by their ids. */
const movedSchema = z.strictObject({
  blocks: idsSchema,
  decisions: idsSchema,
  actions: idsSchema,
  listed: z.array(z.strictObject({ meetingId: z.string(), position: z.int() })),
});
type Moved = z.infer<typeof movedSchema>;

/** That a matter (`id`) is one with another: what was about it is about that one. */
const matterJoinSchema = z.strictObject({ id: matterIdSchema, intoId: matterIdSchema, moved: movedSchema });
export type MatterJoin = z.infer<typeof matterJoinSchema>;

const idsOf = (db: ReadableDb, query: Query): string[] => all<{ id: string }>(db, query).map(({ id }) => id);

/** All that links to a matter, rows that were taken out too: they can come back. */
export const linkedTo = (db: ReadableDb, id: MatterId): Moved => ({
  blocks: idsOf(db, sql`SELECT id FROM blocks WHERE matter_id = ${id} ORDER BY id`),
  decisions: idsOf(db, sql`SELECT id FROM decisions WHERE matter_id = ${id} ORDER BY id`),
  actions: idsOf(db, sql`SELECT id FROM actions WHERE matter_id = ${id} ORDER BY id`),
  listed: all(
    db,
    sql`SELECT meeting_id AS meetingId, position FROM meeting_matters WHERE matter_id = ${id}
      ORDER BY meeting_id, position`,
  ),
});

type Way = { readonly from: MatterId; readonly to: MatterId };

/** Revisions stay: no word of these rows changes. */
const move = (db: WritableDb, { blocks, decisions, actions, listed }: Moved, { from, to }: Way): void => {
  for (const id of blocks) {
    run(db, sql`UPDATE blocks SET matter_id = ${to} WHERE id = ${id} AND matter_id = ${from}`);
  }
  for (const id of decisions) {
    run(db, sql`UPDATE decisions SET matter_id = ${to} WHERE id = ${id} AND matter_id = ${from}`);
  }
  for (const id of actions) {
    run(db, sql`UPDATE actions SET matter_id = ${to} WHERE id = ${id} AND matter_id = ${from}`);
  }
  for (const { meetingId, position } of listed) {
    run(
      db,
      sql`UPDATE meeting_matters SET matter_id = ${to}
        WHERE meeting_id = ${meetingId} AND position = ${position} AND matter_id = ${from}`,
    );
  }
};

type Heading = { readonly itemId: ItemId; readonly content: string; readonly patterns: string };

/** What was written under the codes of a matter while it was one with another goes back with it. */
const takeAlong = (db: WritableDb, { id, intoId }: MatterJoin): void => {
  const headings = all<Heading>(
    db,
    sql`SELECT b.item_id AS itemId, b.content, o.matter_patterns AS patterns
      FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
      JOIN bodies o ON o.id = m.body_id
      WHERE b.matter_id = ${intoId} AND b.kind = 'heading' AND b.deleted_at IS NULL AND m.state <> 'approved'
      ORDER BY b.id`,
  );
  for (const { itemId, content, patterns } of headings) {
    const heading = fromJson<BlockContent>(content);
    const known = fromJson<string[]>(patterns);
    const code = 'runs' in heading ? findMatterCode(textOf(heading.runs), known) : undefined;
    if (code !== undefined && findMatterId(db, code) === id) findMattersAnew(db, itemId, known);
  }
};

type Stored = { readonly id: MatterId; readonly intoId: MatterId; readonly moved: string };

/** The rows of joins, as changes record them: written, they move what links to the matter; removed, they move it back. */
export const matterJoinRows: Rows<MatterJoin> = {
  noun: 'matterJoin',
  row: matterJoinSchema,
  read: (db, id) => {
    const row = get<Stored>(
      db,
      sql`SELECT from_id AS id, into_id AS intoId, moved FROM matter_joins WHERE from_id = ${id}`,
    );
    return row ? { ...row, moved: fromJson<Moved>(row.moved) } : null;
  },
  write: (db, { id, intoId, moved }) => {
    run(
      db,
      sql`INSERT INTO matter_joins (from_id, into_id, moved) VALUES (${id}, ${intoId}, ${JSON.stringify(moved)})
        ON CONFLICT (from_id) DO UPDATE SET into_id = excluded.into_id, moved = excluded.moved`,
    );
    move(db, moved, { from: id, to: intoId });
  },
  remove: (db, join) => {
    const { id, intoId, moved } = join;
    move(db, moved, { from: intoId, to: id });
    takeAlong(db, join);
    run(db, sql`DELETE FROM matter_joins WHERE from_id = ${id}`);
  },
};

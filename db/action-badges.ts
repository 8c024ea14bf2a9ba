import type { ActionBadge } from '../shared/api/blocks.ts';
import type { BlockId, MeetingId } from '../shared/ids.ts';
import { all, get, given, type Nullable, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type BadgeRow = Nullable<Omit<ActionBadge, 'frozen'>, 'reference'> & { readonly frozen: number };

const badgeOf = ({ frozen, ...row }: BadgeRow): ActionBadge => ({ ...given(row), frozen: frozen === 1 });

/** Of the blocks that are actions now: what is gone, or was turned to text, shows no badge. */
const badges = (which: Query): Query =>
  sql`SELECT a.id, a.block_id AS blockId, a.reference, a.frozen_at IS NOT NULL AS frozen, a.state
    FROM actions a JOIN blocks b ON b.id = a.block_id
    WHERE ${which} AND a.deleted_at IS NULL AND b.deleted_at IS NULL AND b.kind = 'action'`;

/** What a page shows of the actions of a meeting beside their text. */
export const listBadges = (db: ReadableDb, meetingId: MeetingId): ActionBadge[] =>
  all<BadgeRow>(db, badges(sql`a.meeting_id = ${meetingId}`)).map(badgeOf);

/** The badge of one block, or undefined when it is no action. */
export const badgeOfBlock = (db: ReadableDb, blockId: BlockId): ActionBadge | undefined => {
  const row = get<BadgeRow>(db, badges(sql`a.block_id = ${blockId}`));
  return row && badgeOf(row);
};

import { generateKeyBetween } from 'fractional-indexing';
import { type AttendanceRow, lastSaidOf } from './attendance-rows.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Ranked = { readonly rank: string | null };
type Row = Pick<AttendanceRow, 'id' | 'meetingId'>;

const lastRank = (db: ReadableDb, { id, meetingId }: Row): string | null =>
  get<Ranked>(
    db,
    sql`SELECT max(rank) AS rank FROM attendance WHERE meeting_id = ${meetingId} AND id <> ${id} AND deleted_at IS NULL`,
  )?.rank ?? null;

const nextRank = (db: ReadableDb, { id, meetingId }: Row, lower: string | null): string | null =>
  get<Ranked>(
    db,
    sql`SELECT min(rank) AS rank FROM attendance
      WHERE meeting_id = ${meetingId} AND id <> ${id} AND deleted_at IS NULL AND rank > ${lower ?? ''}`,
  )?.rank ?? null;

/** The rank of a row that is to be last of its list. */
export const rankAtEnd = (db: ReadableDb, row: Row): string => generateKeyBetween(lastRank(db, row), null);

/**
 * The rank of a row that is to stand right behind another, or first: the one it has where it stands there already. One
 * that was taken off the list meanwhile still says where it stood; behind one that never was there, the row is last.
 */
export const rankBehind = (
  db: ReadableDb,
  row: Row & { readonly rank?: string | undefined },
  after: AttendanceRow['id'] | null,
): string => {
  const other = after === null ? null : lastSaidOf(db, after);
  if (after !== null && other?.meetingId !== row.meetingId) return rankAtEnd(db, row);
  const lower = other?.rank ?? null;
  const upper = nextRank(db, row, lower);
  const { rank } = row;
  const isThere = rank !== undefined && (lower === null || lower < rank) && (upper === null || rank < upper);
  return isThere ? rank : generateKeyBetween(lower, upper);
};

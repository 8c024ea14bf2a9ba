import { generateKeyBetween } from 'fractional-indexing';
import { attendanceStateSchema } from '../shared/domain/attendance.ts';
import type { AttendanceId } from '../shared/ids.ts';
import type { AttendanceRow } from './attendance-rows.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Row = Pick<AttendanceRow, 'id' | 'meetingId' | 'state'>;
type Listed = Pick<AttendanceRow, 'id' | 'state' | 'rank'>;

const STATES = attendanceStateSchema.options;

const listedBeside = (db: ReadableDb, { id, meetingId }: Row): Listed[] =>
  all<Listed>(
    db,
    sql`SELECT id, state, rank FROM attendance
      WHERE meeting_id = ${meetingId} AND id <> ${id} AND deleted_at IS NULL ORDER BY rank, id`,
  );

/** The rank of a row that is to be last of its list. */
export const rankAtEnd = (db: ReadableDb, row: Row): string =>
  generateKeyBetween(listedBeside(db, row).at(-1)?.rank ?? null, null);

type Gap = { readonly lower: string | null; readonly upper: string | null };

const gapBehind = (rows: readonly Listed[], lower: string | null): Gap => ({
  lower,
  upper: rows.find(({ rank }) => lower === null || rank > lower)?.rank ?? null,
});

const gapBefore = (rows: readonly Listed[], upper: string): Gap => ({
  lower: rows.findLast(({ rank }) => rank < upper)?.rank ?? null,
  upper,
});

const isIn = ({ lower, upper }: Gap, rank: string): boolean =>
  (lower === null || lower < rank) && (upper === null || rank < upper);

/** How people stand below each other for a writer, and which of them have not got their place on the list yet. */
export type Order = { readonly order: readonly AttendanceId[]; readonly waiting: ReadonlySet<AttendanceId> };

/** Among those of the same state, as they stand in the order; the first of a state stands behind those of states before. */
const gapFor = (rows: readonly Listed[], { id, state }: Row, { order, waiting }: Order): Gap => {
  const alike = new Map(
    rows.flatMap((row) => (row.state === state && !waiting.has(row.id) ? [[row.id, row.rank] as const] : [])),
  );
  const at = order.indexOf(id);
  const above = order.slice(0, at).findLast((other) => alike.has(other));
  const below = order.slice(at + 1).find((other) => alike.has(other));
  const [lower, upper] = [above && alike.get(above), below && alike.get(below)];
  if (lower !== undefined) return gapBehind(rows, lower);
  if (upper !== undefined) return gapBefore(rows, upper);
  const earlier = rows.findLast((row) => STATES.indexOf(row.state) < STATES.indexOf(state));
  return gapBehind(rows, earlier?.rank ?? null);
};

/** The rank that an order gives a row, the one it has where it stands there already. Whom it does not name is last. */
export const rankInOrder = (db: ReadableDb, row: Row, rank: string | undefined, order: Order): string => {
  if (!order.order.includes(row.id)) return rankAtEnd(db, row);
  const gap = gapFor(listedBeside(db, row), row, order);
  return rank !== undefined && isIn(gap, rank) ? rank : generateKeyBetween(gap.lower, gap.upper);
};

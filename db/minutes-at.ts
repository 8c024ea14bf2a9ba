import type { StoredBlock } from '../shared/api/blocks.ts';
import type { VersionSheet } from '../shared/api/versions.ts';
import { compareBlocks } from '../shared/domain/block.ts';
import type { Item } from '../shared/domain/item.ts';
import type { MeetingId } from '../shared/ids.ts';
import type { ItemRow } from './item-rows.ts';
import { all, fromJson, type Query, sql } from './sql.ts';
import type { Change, ReadableDb } from './types.ts';

type Line = { readonly id: string; readonly seq: number };

/** Rows as the log has them after the line `seq`; those that were not there then are left out. */
const rowsAt = <Row>(db: ReadableDb, ids: Query, seq: number): Row[] => {
  const lines = all<Line>(
    db,
    sql`SELECT r.row_id AS id, max(r.seq) AS seq FROM (${ids}) own JOIN edited_rows r ON r.row_id = own.id
      WHERE r.seq <= ${seq} GROUP BY r.row_id`,
  );
  return [...Map.groupBy(lines, (line) => line.seq)].flatMap(([last, own]) =>
    rowsAfter<Row>(db, last, new Set(own.map(({ id }) => id))),
  );
};

/** How an edit left some of its rows. */
const rowsAfter = <Row>(db: ReadableDb, seq: number, ids: ReadonlySet<string>): Row[] => {
  const changes = all<{ changes: string }>(db, sql`SELECT changes FROM edit_log WHERE seq = ${seq}`).flatMap((line) =>
    fromJson<Change[]>(line.changes),
  );
  const after = new Map(changes.filter(({ id }) => ids.has(id)).map((change) => [change.id, change.after]));
  return [...after.values()].filter((row) => row !== null) as Row[];
};

const byRank = <Ranked extends { readonly rank: string; readonly id: string }>(rows: readonly Ranked[]): Ranked[] =>
  rows.toSorted(compareBlocks);

const itemOf = ({ meetingId: _meetingId, ...item }: ItemRow): Item => item;

/** The agenda of a meeting after the line `seq` of the edit log, with what was minuted by then. */
export const minutesAt = (db: ReadableDb, meetingId: MeetingId, seq: number): VersionSheet['items'] => {
  const items = rowsAt<ItemRow>(db, sql`SELECT id FROM items WHERE meeting_id = ${meetingId}`, seq);
  const blocks = rowsAt<StoredBlock>(
    db,
    sql`SELECT b.id FROM items i JOIN blocks b ON b.item_id = i.id WHERE i.meeting_id = ${meetingId}`,
    seq,
  );
  const byItem = Map.groupBy(blocks, ({ itemId }) => itemId);
  return byRank(items.map(itemOf)).map((item) => ({ ...item, blocks: byRank(byItem.get(item.id) ?? []) }));
};

import type { MeetingId } from '../shared/ids.ts';
import type { Disposer } from './disposers.ts';
import type { LoggedRow } from './edit-log.ts';
import { sha256 } from './numbered-versions.ts';
import { all, fromJson, get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The rows that hold the words of a meeting's minutes: what was said of each before the approval goes. */
const ownRows = (meetingId: MeetingId): Query => sql`
  SELECT id FROM items WHERE meeting_id = ${meetingId}
  UNION SELECT b.id FROM items i JOIN blocks b ON b.item_id = i.id WHERE i.meeting_id = ${meetingId}
  UNION SELECT d.id FROM items i JOIN blocks b ON b.item_id = i.id JOIN decisions d ON d.block_id = b.id
    WHERE i.meeting_id = ${meetingId}
  UNION SELECT id FROM actions WHERE meeting_id = ${meetingId}
  UNION SELECT id FROM versions WHERE meeting_id = ${meetingId}`;

type Line = { readonly seq: number; readonly changes: string };

type Place = Parameters<Disposer['look']>[1];

/** The lines of the edit log up to the approval that are about those rows, and still say what they were. */
const ownLines = (db: ReadableDb, { meetingId, approvedSeq }: Place): Line[] => {
  const own = new Set(all<{ id: string }>(db, ownRows(meetingId)).map(({ id }) => id));
  return all<Line>(
    db,
    sql`SELECT l.seq, l.changes FROM edit_log l WHERE l.seq <= ${approvedSeq} AND l.seq IN (
      SELECT r.seq FROM edited_rows r WHERE r.row_id IN (${ownRows(meetingId)})) ORDER BY l.seq`,
  ).filter(({ changes }) => fromJson<LoggedRow[]>(changes).some(({ id, disposed }) => own.has(id) && !disposed));
};

const count = (db: ReadableDb, query: Query): number => get<{ n: number }>(db, query)?.n ?? 0;

const removedLines = (db: ReadableDb, meetingId: MeetingId): number =>
  count(
    db,
    sql`SELECT count(*) AS n FROM items i JOIN blocks b ON b.item_id = i.id
      WHERE i.meeting_id = ${meetingId} AND b.deleted_at IS NOT NULL AND b.content <> ${EMPTY}`,
  );

const names = (db: ReadableDb, meetingId: MeetingId): number =>
  count(db, sql`SELECT count(*) AS n FROM versions WHERE meeting_id = ${meetingId} AND name <> ''`);

const EMPTY = '{"kind":"paragraph","runs":[]}';

/** A change without its words: that there was one stays. */
const emptied =
  (own: ReadonlySet<string>) =>
  (change: LoggedRow): LoggedRow =>
    own.has(change.id) ? { noun: change.noun, id: change.id, before: null, after: null, disposed: true } : change;

const emptyLog = (db: WritableDb, place: Place): void => {
  const own = new Set(all<{ id: string }>(db, ownRows(place.meetingId)).map(({ id }) => id));
  for (const { seq, changes } of ownLines(db, place)) {
    const left = JSON.stringify(fromJson<LoggedRow[]>(changes).map(emptied(own)));
    run(db, sql`UPDATE edit_log SET changes = ${left} WHERE seq = ${seq}`);
    // A text that is sent once more is refused by now: its answer is not needed, and can hold words.
    run(db, sql`UPDATE edit_log SET reply = NULL WHERE seq = ${seq} AND method = 'blocks.save'`);
  }
};

/** Actions that were taken out before they went out; one that is withdrawn stays in the register. */
const emptyActions = (db: WritableDb, meetingId: MeetingId): void => {
  const gone = sql`SELECT id FROM actions WHERE deleted_at IS NOT NULL AND meeting_id = ${meetingId}`;
  run(db, sql`DELETE FROM action_owners WHERE action_id IN (${gone})`);
  run(db, sql`DELETE FROM action_dues WHERE action_id IN (${gone})`);
  run(db, sql`UPDATE actions SET text = '', folded = '' WHERE text <> '' AND id IN (${gone})`);
};

/** What was taken out of the minutes before they were approved. */
const emptyRows = (db: WritableDb, meetingId: MeetingId): void => {
  const items = sql`SELECT id FROM items WHERE meeting_id = ${meetingId}`;
  const blocks = sql`SELECT id FROM blocks WHERE item_id IN (${items})`;
  run(db, sql`UPDATE decisions SET text = '' WHERE deleted_at IS NOT NULL AND text <> '' AND block_id IN (${blocks})`);
  run(
    db,
    sql`UPDATE blocks SET content = ${EMPTY} WHERE deleted_at IS NOT NULL AND content <> ${EMPTY}
      AND item_id IN (${items})`,
  );
  run(db, sql`UPDATE items SET title = '' WHERE deleted_at IS NOT NULL AND title <> '' AND meeting_id = ${meetingId}`);
  emptyActions(db, meetingId);
  run(
    db,
    sql`UPDATE versions SET name = '', deleted_at = coalesce(deleted_at, ${db.at}) WHERE meeting_id = ${meetingId}`,
  );
};

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What was written and changed on the way to the approved text: the text itself, and what came after it, stays. */
export const historyDisposer: Disposer = {
  look: (db, place) => {
    const lines = ownLines(db, place);
    const [removed, named] = [removedLines(db, place.meetingId), names(db, place.meetingId)];
    return {
      count: lines.length + removed + named,
      lines: [
        counted(lines.length, 'edit', 'edits'),
        counted(removed, 'line that was taken out', 'lines that were taken out'),
        counted(named, 'version kept under a name', 'versions kept under a name'),
      ],
      hashes: () => lines.map(({ changes }) => sha256(changes)),
    };
  },
  dispose: (db, place) => {
    emptyLog(db, place);
    emptyRows(db, place.meetingId);
  },
};

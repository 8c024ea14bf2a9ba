import type { MeetingId } from '../shared/ids.ts';
import { disposeJoinedOwners } from './dispose-joined-owners.ts';
import type { Disposer } from './disposers.ts';
import { emptyLog, type LoggedPlace, loggedLines } from './empty-log.ts';
import { sha256 } from './numbered-versions.ts';
import { get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The rows that hold the words of a meeting's minutes: what was said of each before the approval goes. */
const ownRows = (meetingId: MeetingId): Query => sql`
  SELECT id FROM items WHERE meeting_id = ${meetingId}
  UNION SELECT b.id FROM items i JOIN blocks b ON b.item_id = i.id WHERE i.meeting_id = ${meetingId}
  UNION SELECT d.id FROM items i JOIN blocks b ON b.item_id = i.id JOIN decisions d ON d.block_id = b.id
    WHERE i.meeting_id = ${meetingId}
  UNION SELECT id FROM actions WHERE meeting_id = ${meetingId}
  UNION SELECT id FROM versions WHERE meeting_id = ${meetingId}`;

const logged = ({ meetingId, approvedSeq }: Parameters<Disposer['look']>[1]): LoggedPlace => ({
  rows: ownRows(meetingId),
  upTo: approvedSeq,
});

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

/** Actions that were taken out before they went out; one that is withdrawn stays in the register. */
const emptyActions = (db: WritableDb, meetingId: MeetingId): void => {
  const gone = sql`SELECT id FROM actions WHERE deleted_at IS NOT NULL AND meeting_id = ${meetingId}`;
  run(db, sql`DELETE FROM action_owners WHERE action_id IN (${gone})`);
  run(db, sql`DELETE FROM action_dues WHERE action_id IN (${gone})`);
  run(db, sql`DELETE FROM action_owner_lists WHERE action_id IN (${gone})`);
  run(db, sql`DELETE FROM action_states WHERE action_id IN (${gone})`);
  run(db, sql`UPDATE actions SET text = '', folded = '' WHERE text <> '' AND id IN (${gone})`);
};

/** What was taken out of the minutes before they were approved. */
const emptyRows = (db: WritableDb, meetingId: MeetingId): void => {
  const items = sql`SELECT id FROM items WHERE meeting_id = ${meetingId}`;
  const blocks = sql`SELECT id FROM blocks WHERE item_id IN (${items})`;
  run(
    db,
    sql`UPDATE decisions SET text = '', folded = ''
      WHERE deleted_at IS NOT NULL AND text <> '' AND block_id IN (${blocks})`,
  );
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
    const lines = loggedLines(db, logged(place));
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
    emptyLog(db, logged(place));
    emptyRows(db, place.meetingId);
    disposeJoinedOwners(db, place.meetingId);
  },
};

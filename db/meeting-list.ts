import type { MeetingRow } from '../shared/api/meetings.ts';
import { fold } from './fold.ts';
import { meetingColumns, type StoredMeeting } from './meetings.ts';
import { openStates } from './open-states.ts';
import { pageOf, readCursor } from './paging.ts';
import { all, get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type ListedMeeting = StoredMeeting & Pick<MeetingRow, 'bodyCode' | 'bodyName' | 'openActions'>;

const listed = sql`SELECT ${meetingColumns}, b.code AS bodyCode, b.name AS bodyName,
    (SELECT count(*) FROM actions a
      WHERE a.meeting_id = m.id AND a.deleted_at IS NULL AND a.state IN ${openStates}) AS openActions
  FROM meetings m JOIN bodies b ON b.id = m.body_id`;

const sortKey = (row: MeetingRow) => [row.date ?? '', row.id] as const;

type ListMeetings = {
  readonly filter: { readonly body?: string | undefined };
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Meetings, the newest first; those without a date last. `filter.body` is a code. Errors: invalidInput. */
export const listMeetings = (db: ReadableDb, { filter, after, limit }: ListMeetings) => {
  const ofBody = filter.body === undefined ? sql`` : sql`AND b.code_folded = ${fold(filter.body)}`;
  const [date, id] = after === undefined ? [] : readCursor(after, 2);
  const behind = after === undefined ? sql`` : sql`AND (coalesce(m.date, ''), m.id) < (${date}, ${id})`;
  const rows = all<ListedMeeting>(
    db,
    sql`${listed} WHERE m.deleted_at IS NULL ${ofBody} ${behind}
      ORDER BY coalesce(m.date, '') DESC, m.id DESC LIMIT ${limit + 1}`,
  ).map(given);
  const total = get<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM meetings m JOIN bodies b ON b.id = m.body_id
      WHERE m.deleted_at IS NULL ${ofBody}`,
  );
  return { ...pageOf<MeetingRow>(rows, limit, sortKey), total: total?.total ?? 0 };
};

import type { DeadlineRow } from '../shared/api/deadlines.ts';
import { type DeadlineRule, deadlinesOf, type KeptDeadline, keptDeadlineSchema } from '../shared/domain/deadline.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { calendarOf } from './functions.ts';
import { getMeeting } from './meetings.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, fromJson, get, given, type Nullable, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = Nullable<KeptDeadline, 'date' | 'doneOn'>;

const columns = sql`d.meeting_id AS meetingId, d.kind, d.date, d.done_on AS doneOn`;

/** What the edit log knows a deadline by. */
const idOf = ({ meetingId, kind }: Pick<KeptDeadline, 'meetingId' | 'kind'>): string => `${meetingId} ${kind}`;

const keyOf = (id: string): readonly [meetingId: string, kind: string] => {
  const at = id.indexOf(' ');
  return [id.slice(0, at), id.slice(at + 1)];
};

const read = (db: ReadableDb, id: string): KeptDeadline | null => {
  const [meetingId, kind] = keyOf(id);
  const row = get<Stored>(
    db,
    sql`SELECT ${columns} FROM deadlines d WHERE d.meeting_id = ${meetingId} AND d.kind = ${kind}`,
  );
  return row ? given(row) : null;
};

/** The rows of deadlines, as changes record them. */
export const deadlineRows: Rows<KeptDeadline> = {
  noun: 'deadline',
  row: keptDeadlineSchema,
  read,
  write: (db, { meetingId, kind, date, doneOn }) => {
    run(
      db,
      sql`INSERT INTO deadlines (meeting_id, kind, date, done_on) VALUES (${meetingId}, ${kind}, ${date}, ${doneOn})
        ON CONFLICT (meeting_id, kind) DO UPDATE SET date = excluded.date, done_on = excluded.done_on`,
    );
  },
  remove: (db, { meetingId, kind }) => {
    run(db, sql`DELETE FROM deadlines WHERE meeting_id = ${meetingId} AND kind = ${kind}`);
  },
};

/** Says what is a meeting's own of one deadline; nothing, and it is as the rule says. Errors: notFound. */
export const saveDeadline = (db: WritableDb, { meetingId, kind, date, doneOn }: KeptDeadline): void => {
  getMeeting(db, meetingId);
  const own = { meetingId, kind, ...(date !== undefined && { date }), ...(doneOn !== undefined && { doneOn }) };
  putRow(db, deadlineRows, idOf(own), date === undefined && doneOn === undefined ? null : own);
};

type MeetingRow = Nullable<Pick<Meeting, 'id' | 'date' | 'state'>, 'date'> & {
  readonly bodyCode: string;
  readonly meetingNumber: string;
  readonly rules: string | null;
  readonly workingDays: string | null;
};

const ofMeetings = (db: ReadableDb, which: Query): DeadlineRow[] => {
  const meetings = all<MeetingRow>(
    db,
    sql`SELECT m.id, m.date, m.state, m.number AS meetingNumber, b.code AS bodyCode, b.deadlines AS rules,
        b.working_days AS workingDays
      FROM meetings m JOIN bodies b ON b.id = m.body_id WHERE ${which} AND m.deleted_at IS NULL`,
  );
  const kept = all<Stored>(
    db,
    sql`SELECT ${columns} FROM deadlines d JOIN meetings m ON m.id = d.meeting_id WHERE ${which}`,
  ).map(given);
  const byMeeting = Map.groupBy(kept, ({ meetingId }) => meetingId);
  return meetings.flatMap(({ rules, workingDays, bodyCode, meetingNumber, ...row }) => {
    const meeting = given(row);
    const own = byMeeting.get(meeting.id) ?? [];
    return deadlinesOf({
      meeting,
      rules: rules === null ? [] : fromJson<DeadlineRule[]>(rules),
      kept: own,
      calendar: calendarOf(workingDays),
    }).map((deadline) => ({
      ...deadline,
      bodyCode,
      meetingNumber,
      ...(meeting.date !== undefined && { meetingDate: meeting.date }),
    }));
  });
};

/** The deadlines of a meeting, the earliest first. Errors: notFound. */
export const listDeadlines = (db: ReadableDb, meetingId: MeetingId): DeadlineRow[] => {
  getMeeting(db, meetingId);
  return ofMeetings(db, sql`m.id = ${meetingId}`);
};

/** What is still to be met up to a day ('YYYY-MM-DD') in one body or all, the earliest first. */
export const openDeadlines = (db: ReadableDb, upTo: string, bodyId?: BodyId): DeadlineRow[] =>
  ofMeetings(db, sql`m.state NOT IN ('approved', 'cancelled') AND m.body_id = coalesce(${bodyId}, m.body_id)`)
    .filter(({ isMet, date }) => !isMet && date <= upTo)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.bodyCode.localeCompare(b.bodyCode));

/** The days on which the papers of meetings go out, 'YYYY-MM-DD', by the meeting; none where nothing says one. */
export const papersOutOf = (db: ReadableDb, meetingIds: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    ofMeetings(db, sql`m.id IN (SELECT value FROM json_each(${JSON.stringify(meetingIds)}))`)
      .filter(({ kind }) => kind === 'papers out')
      .map(({ meetingId, date }) => [meetingId, date]),
  );

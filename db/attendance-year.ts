import type { AttendanceYearSheet } from '../shared/api/attendance.ts';
import {
  type AttendanceSpan,
  type AttendanceYear,
  attendanceYear,
  type SeatOfYear,
} from '../shared/domain/attendance-year.ts';
import { meetingRoll } from '../shared/domain/attended-meeting.ts';
import type { Body } from '../shared/domain/body.ts';
import type { MeetingRecord } from '../shared/domain/meeting-record.ts';
import type { AttendanceId, BodyId, MeetingId, PersonId } from '../shared/ids.ts';
import { recordForOthers } from '../shared/minutes-document/build/record-for-others.ts';
import { getBody } from './bodies.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { all, get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

export type YearWanted = AttendanceSpan & { readonly bodyId: BodyId };

type HeldRecord = { readonly record: MeetingRecord; readonly date: string };

/** What attendance over a year is made of: the seats of a body, and whole records of its meetings, the earliest first. */
export type YearSource = {
  readonly body: Body;
  readonly seats: readonly SeatOfYear[];
  readonly records: readonly HeldRecord[];
  readonly people: ReadonlyMap<AttendanceId, PersonId>;
  /** How many meetings of these days are only planned. */
  readonly planned: number;
  /** How many meetings of the body that are not only planned have no date, and are in no year. */
  readonly undated: number;
};

const seatsOf = (db: ReadableDb, bodyId: BodyId): SeatOfYear[] =>
  all<Nullable<SeatOfYear, 'personId' | 'validFrom' | 'validTo' | 'name' | 'organisation'>>(
    db,
    sql`SELECT coalesce(s.role, 'member') AS role, p.id AS personId, p.name, o.name AS organisation,
        s.valid_from AS validFrom, s.valid_to AS validTo
      FROM seats s LEFT JOIN people p ON p.id = s.person_id AND p.deleted_at IS NULL
        LEFT JOIN organisations o ON o.id = p.organisation_id
      WHERE s.body_id = ${bodyId} AND s.deleted_at IS NULL ORDER BY s.position, s.id`,
  ).map(given);

type Dated = { readonly id: MeetingId; readonly date: string };

const meetingsIn = (db: ReadableDb, { bodyId, from, to }: YearWanted): Dated[] =>
  all<Dated>(
    db,
    sql`SELECT id, date FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL AND state <> 'planned'
        AND date BETWEEN ${from} AND ${to} ORDER BY date, id`,
  );

const plannedIn = (db: ReadableDb, { bodyId, from, to }: YearWanted): number =>
  get<{ readonly count: number }>(
    db,
    sql`SELECT count(*) AS count FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL AND state = 'planned'
        AND date BETWEEN ${from} AND ${to}`,
  )?.count ?? 0;

const undatedOf = (db: ReadableDb, { bodyId }: YearWanted): number =>
  get<{ readonly count: number }>(
    db,
    sql`SELECT count(*) AS count FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL AND state <> 'planned'
        AND date IS NULL`,
  )?.count ?? 0;

const peopleIn = (db: ReadableDb, { bodyId }: YearWanted): YearSource['people'] =>
  new Map(
    all<{ readonly id: AttendanceId; readonly personId: PersonId }>(
      db,
      sql`SELECT a.id, a.person_id AS personId FROM attendance a JOIN meetings m ON m.id = a.meeting_id
        WHERE m.body_id = ${bodyId} AND a.deleted_at IS NULL AND a.person_id IS NOT NULL`,
    ).map(({ id, personId }) => [id, personId]),
  );

/** What the attendance of a body over some days is made of; nothing is held back. Errors: notFound. */
export const yearSource = (db: ReadableDb, wanted: YearWanted): YearSource => ({
  body: getBody(db, wanted.bodyId),
  seats: seatsOf(db, wanted.bodyId),
  records: meetingsIn(db, wanted).map(({ id, date }) => ({ record: readMeetingRecord(db, id), date })),
  people: peopleIn(db, wanted),
  planned: plannedIn(db, wanted),
  undated: undatedOf(db, wanted),
});

/** Attendance as it follows from what is seen of each record. */
export const yearAsSeen = (
  { records, seats, people }: YearSource,
  seen: (record: MeetingRecord) => MeetingRecord,
): AttendanceYear =>
  attendanceYear({
    meetings: records.map(({ record, date }) => meetingRoll(seen(record), date, (id) => people.get(id))),
    seats,
  });

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** All of it, with a mark on what others would see otherwise. */
const withMarks = (whole: AttendanceYear, open: AttendanceYear): AttendanceYear => {
  const others = new Map(open.people.map((person) => [person.key, person]));
  return {
    ...whole,
    people: whole.people.map((person) =>
      isSame(person, others.get(person.key)) ? person : { ...person, confidential: true },
    ),
  };
};

/**
 * Who was at the meetings of a body in a year; for others it is worked out of what they may read alone. `confidential`
 * says whether they would see anything otherwise.
 */
export const yearOf = (
  source: YearSource,
  forOthers: boolean,
): { readonly year: AttendanceYear; readonly confidential: boolean } => {
  const open = yearAsSeen(source, (record) => recordForOthers(record).record);
  if (forOthers) return { year: open, confidential: false };
  const whole = yearAsSeen(source, (record) => record);
  return { year: withMarks(whole, open), confidential: !isSame(whole, open) };
};

type Asked = YearWanted & { readonly forOthers?: boolean | undefined };

/** Attendance of a body over some days, as a screen shows it. Errors: notFound. */
export const getAttendanceYear = (db: ReadableDb, { forOthers = false, ...wanted }: Asked): AttendanceYearSheet => {
  const source = yearSource(db, wanted);
  const { id, code, name } = source.body;
  const { from, to } = wanted;
  return {
    body: { id, code, name },
    span: { from, to },
    planned: source.planned,
    undated: source.undated,
    hasSeats: source.seats.some(({ personId }) => personId !== undefined),
    ...yearOf(source, forOthers),
  };
};

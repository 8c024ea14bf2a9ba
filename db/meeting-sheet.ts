import type { MeetingSheet } from '../shared/api/meetings.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { agendaOut } from './agendas-out.ts';
import { listAgreedWordings } from './agreed-wordings.ts';
import { listAttendance } from './attendance.ts';
import { getBodyRules } from './bodies.ts';
import { expectedPeople } from './expected-people.ts';
import { listIgnoredWords } from './ignored-words.ts';
import { listItems } from './items.ts';
import { knownMatters, listMatters } from './matters.ts';
import { meetingSeats } from './meeting-seats.ts';
import { bodyOfMeeting, extrasOf, getMeeting } from './meetings.ts';
import { listMoments } from './moments.ts';
import { organisationNames } from './organisations.ts';
import { overtakenItems } from './overtaken.ts';
import { listPresentedPapers } from './papers.ts';
import { referencesBefore } from './references-before.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** People who have a seat on this body or have been at its meetings, and what else they go by. */
const peopleOfBody = (db: ReadableDb, bodyId: BodyId): string[] =>
  all<{ name: string }>(
    db,
    sql`WITH ours (id) AS (
        SELECT a.person_id FROM meetings m JOIN attendance a ON a.meeting_id = m.id
          WHERE m.body_id = ${bodyId} AND m.deleted_at IS NULL AND a.deleted_at IS NULL
        UNION SELECT person_id FROM seats WHERE body_id = ${bodyId} AND deleted_at IS NULL)
      SELECT p.name, p.name_folded AS key FROM ours JOIN people p ON p.id = ours.id WHERE p.deleted_at IS NULL
      UNION SELECT x.alias, x.alias_folded FROM ours JOIN people p ON p.id = ours.id
        JOIN person_aliases x ON x.person_id = p.id WHERE p.deleted_at IS NULL
      ORDER BY key`,
  ).map(({ name }) => name);

/** Roles in words that actions of this body were placed on before. */
const rolesOfBody = (db: ReadableDb, bodyId: BodyId): string[] =>
  all<{ role: string }>(
    db,
    sql`SELECT DISTINCT w.role FROM actions a JOIN action_owners w ON w.action_id = a.id
      WHERE a.body_id = ${bodyId} AND a.deleted_at IS NULL AND w.role IS NOT NULL ORDER BY w.role`,
  ).map(({ role }) => role);

/** What the live screen shows of a meeting beside its text. Errors: notFound. */
export const getMeetingSheet = (db: ReadableDb, meetingId: MeetingId): MeetingSheet => {
  const meeting = getMeeting(db, meetingId);
  const extras = extrasOf(db, meetingId);
  const body = bodyOfMeeting(db, meeting, extras);
  const attendance = listAttendance(db, meetingId);
  const out = agendaOut(db, meetingId);
  const present = new Set(attendance.filter(({ state }) => state === 'present').map(({ name }) => name));
  const people = peopleOfBody(db, body.id).filter((name) => !present.has(name));
  return {
    meeting,
    body,
    rules: getBodyRules(db, body.id),
    attendance,
    seats: meetingSeats(db, meeting),
    expected: expectedPeople(db, meetingId),
    items: listItems(db, meetingId),
    overtaken: overtakenItems(db, meetingId).map(({ itemId }) => itemId),
    ...(out && { agendaOut: out }),
    papers: listPresentedPapers(db, meetingId),
    moments: listMoments(db, meetingId),
    agreed: listAgreedWordings(db, meetingId),
    waived: extras.waived ?? [],
    knownMatters: knownMatters(db, body.matterPatterns),
    matters: listMatters(db, meetingId, { patterns: body.matterPatterns, form: extras.form }),
    references: referencesBefore(db, meeting),
    ignoredWords: listIgnoredWords(db, meetingId),
    owners: [...new Set([...organisationNames(db), ...people, ...rolesOfBody(db, body.id)])],
  };
};

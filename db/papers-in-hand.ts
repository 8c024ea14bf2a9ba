import type { TimedPaper } from '../shared/api/papers.ts';
import { ownFiles } from '../shared/domain/paper-file.ts';
import { paperTiming } from '../shared/domain/paper-timing.ts';
import type { MeetingId } from '../shared/ids.ts';
import type { PapersInHand } from '../shared/pack/plan-pack.ts';
import { papersOutOf } from './deadlines.ts';
import { calendarOf } from './functions.ts';
import { filesOfPapers } from './paper-files.ts';
import { listPresentedPapers } from './papers.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const calendarOfMeeting = (db: ReadableDb, meetingId: MeetingId) => {
  const row = get<{ workingDays: string | null }>(
    db,
    sql`SELECT b.working_days AS workingDays FROM meetings m JOIN bodies b ON b.id = m.body_id WHERE m.id = ${meetingId}`,
  );
  return calendarOf(row?.workingDays ?? null);
};

/** The files of the papers that are before a meeting, and how each paper came, as it is on a day ('YYYY-MM-DD'). */
export const papersInHand = (db: ReadableDb, meetingId: MeetingId, asOf: string): PapersInHand => {
  const ids = [...new Set(listPresentedPapers(db, meetingId).map(({ paper }) => paper.id))];
  const files = Map.groupBy(filesOfPapers(db, ids), ({ paperId }) => paperId);
  const due = papersOutOf(db, [meetingId]).get(meetingId);
  const calendar = calendarOfMeeting(db, meetingId);
  return new Map(
    ids.map((id) => {
      const own = files.get(id) ?? [];
      return [
        id,
        { files: own, timing: paperTiming({ due, came: ownFiles(own)[0]?.received, today: asOf, calendar }) },
      ];
    }),
  );
};

/** How the papers of a meeting came, on a day, 'YYYY-MM-DD'; none where nothing says when its papers go out. */
export const timedPapers = (
  db: ReadableDb,
  { meetingId, asOf }: { readonly meetingId: MeetingId; readonly asOf: string },
): TimedPaper[] => {
  const inHand = papersInHand(db, meetingId, asOf);
  return listPresentedPapers(db, meetingId).flatMap(({ id: presentationId, paper }) => {
    const timing = inHand.get(paper.id)?.timing;
    return timing ? [{ presentationId, timing }] : [];
  });
};

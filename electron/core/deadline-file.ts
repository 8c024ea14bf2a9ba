import { getBody } from '../../db/bodies.ts';
import { openDeadlines } from '../../db/deadlines.ts';
import type { WritableDb } from '../../db/types.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import { deadlineCalendar, deadlinesFileName } from '../../shared/calendar/deadline-calendar.ts';
import { writeCalendar } from '../../shared/calendar/write-calendar.ts';
import type { BodyId } from '../../shared/ids.ts';

/** Later than any deadline. */
const END = '9999-12-31';

/** What is still to be met for the meetings of a body, or of all, as a file for calendars. Errors: notFound. */
export const deadlineFile = (db: WritableDb, bodyId: BodyId | undefined): DocumentFile => {
  const code = bodyId && getBody(db, bodyId).code;
  const calendar = deadlineCalendar(openDeadlines(db, END, bodyId), code, db.at);
  return {
    fileName: deadlinesFileName(code),
    mediaType: `text/calendar; charset=utf-8; method=${calendar.method}`,
    base64: Buffer.from(writeCalendar(calendar)).toString('base64'),
  };
};

import type { MeetingId } from '../shared/ids.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Whether what a meeting's minutes said before they were approved is in the book no more. */
export const isHistoryDisposed = (db: ReadableDb, meetingId: MeetingId): boolean =>
  get(db, sql`SELECT 1 FROM disposals WHERE meeting_id = ${meetingId} AND kind = 'history' LIMIT 1`) !== undefined;

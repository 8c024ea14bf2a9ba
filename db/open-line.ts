import type { BlockId, MeetingId } from '../shared/ids.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The block in which a line was being typed when the text was last saved; undefined when none was. */
export const getOpenLine = (db: ReadableDb, meetingId: MeetingId): BlockId | undefined =>
  get<{ openLine: BlockId | null }>(db, sql`SELECT open_line AS openLine FROM meetings WHERE id = ${meetingId}`)
    ?.openLine ?? undefined;

/** Keeps in which block a line is being typed. It says nothing that is minuted, and is no change of the meeting. */
export const putOpenLine = (db: WritableDb, meetingId: MeetingId, blockId: BlockId | undefined): void => {
  if (getOpenLine(db, meetingId) === blockId) return;
  run(db, sql`UPDATE meetings SET open_line = ${blockId ?? null} WHERE id = ${meetingId}`);
};

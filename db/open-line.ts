import type { SaveBlocks } from '../shared/api/blocks.ts';
import type { BlockId, MeetingId } from '../shared/ids.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The block in which a line was being typed when the text was last saved; undefined when none was. */
export const getOpenLine = (db: ReadableDb, meetingId: MeetingId): BlockId | undefined =>
  get<{ openLine: BlockId | null }>(db, sql`SELECT open_line AS openLine FROM meetings WHERE id = ${meetingId}`)
    ?.openLine ?? undefined;

type Saved = Pick<SaveBlocks, 'meetingId' | 'openLine' | 'blocks' | 'removed'>;

/**
 * Keeps in which block a line is being typed: the one that a save names, or the one before for as long as a save does not
 * change its block otherwise. It says nothing that is minuted, and is no change of the meeting.
 */
export const followOpenLine = (db: WritableDb, { meetingId, openLine, blocks, removed }: Readonly<Saved>): void => {
  const last = getOpenLine(db, meetingId);
  const isChanged = [...blocks, ...removed].some(({ id }) => id === last);
  const next = openLine ?? (isChanged ? undefined : last);
  if (next !== last) run(db, sql`UPDATE meetings SET open_line = ${next ?? null} WHERE id = ${meetingId}`);
};

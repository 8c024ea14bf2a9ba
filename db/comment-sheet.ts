import type { ShownComment } from '../shared/api/comments.ts';
import { textOf } from '../shared/domain/block.ts';
import type { MeetingId } from '../shared/ids.ts';
import { contentOf } from './blocks.ts';
import { listComments } from './comment-rows.ts';
import { getMeeting } from './meetings.ts';
import { lineNow } from './put-line.ts';
import { placesOf } from './returned-sheet.ts';
import type { ReadableDb } from './types.ts';

/** The comments on a meeting's minutes, the oldest first, each with what its line says now. Errors: notFound. */
export const commentSheet = (db: ReadableDb, meetingId: MeetingId): ShownComment[] => {
  getMeeting(db, meetingId);
  const places = placesOf(db, meetingId);
  return listComments(db, meetingId).map((comment) => {
    const row = comment.blockId && lineNow(db, comment.blockId);
    const content = row && contentOf(row);
    const words = content && 'runs' in content ? textOf(content.runs) : undefined;
    const { blockId, itemId } = comment;
    const place = blockId === undefined ? places.ofItem(itemId) : places.ofLine(blockId);
    return { ...comment, ...place, ...(words !== undefined && { words }) };
  });
};

import { textOf } from '../shared/domain/block.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import { blockRows, contentOf } from './blocks.ts';
import type { ReadableDb } from './types.ts';

/** What the secretary wrote to herself at an item. */
export type PrivateNote = { readonly itemId: ItemId; readonly text: string };

/** The private notes of a meeting, in order: for no output, but to make sure that none holds them. */
export const listPrivateNotes = (db: ReadableDb, meetingId: MeetingId): PrivateNote[] =>
  blockRows(db, meetingId).flatMap((row) => {
    const content = contentOf(row);
    return content.kind === 'privateNote' ? [{ itemId: row.itemId, text: textOf(content.runs) }] : [];
  });

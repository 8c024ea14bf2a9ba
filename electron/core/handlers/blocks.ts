import { listBlocks } from '../../../db/blocks.ts';
import { overtakenBlocks } from '../../../db/overtaken.ts';
import { saveBlocks } from '../../../db/save-blocks.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { blocksApi } from '../../../shared/api/blocks.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { HandlersOf } from '../handler.ts';

/** Only tables of actions outstanding are overtaken: without one, nothing else is looked at. */
const blockList = (db: ReadableDb, meetingId: MeetingId) => {
  const list = listBlocks(db, meetingId);
  const hasTable = list.blocks.some(({ content }) => content.kind === 'outstanding');
  return { ...list, overtaken: hasTable ? overtakenBlocks(db, meetingId) : [] };
};

export const blockHandlers = {
  'blocks.list': (db, { meetingId }) => blockList(db, meetingId),
  'blocks.save': (db, input) => saveBlocks(db, input),
} satisfies HandlersOf<typeof blocksApi>;

import type { MeetingId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { assertChangeable } from './meeting-facts.ts';
import { meetingRows } from './meeting-rows.ts';
import { putRow } from './restorer.ts';
import type { WritableDb } from './types.ts';

type Waive = { readonly meetingId: MeetingId; readonly lack: string; readonly waived: boolean };

/**
 * Says that something that is missing in the minutes of a meeting may be missing, or takes that back. Errors: notFound,
 * refused.
 */
export const waive = (db: WritableDb, { meetingId, lack, waived }: Waive): Record<never, never> => {
  const meeting = meetingRows.read(db, meetingId);
  if (!meeting) throw refusal('notFound', 'This meeting is not in the book.', 'meetingId');
  assertChangeable(meeting);
  const others = (meeting.waived ?? []).filter((key) => key !== lack);
  putRow(db, meetingRows, meetingId, { ...meeting, waived: waived ? [...others, lack] : others });
  return {};
};

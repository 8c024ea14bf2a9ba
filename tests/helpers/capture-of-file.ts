import { type CaptureContext, captureContext } from '../../shared/capture/context.ts';
import { attendanceIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { countedIds } from './create-book.ts';

/** The line grammar at the meeting that a file says. */
export const captureOfFile = ({ body, meeting, attendance = [], agenda = [] }: MeetingFile): CaptureContext => {
  const makeId = countedIds(0xa77e_0000_0000);
  const people = attendance.map((person) => ({ ...person, id: attendanceIdSchema.parse(makeId()) }));
  return captureContext(body, meeting, people, { agenda: agenda.map(({ number }) => number) });
};

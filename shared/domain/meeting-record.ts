import { z } from 'zod';
import { attendanceSchema } from './attendance.ts';
import { blockSchema } from './block.ts';
import { bodySchema } from './body.ts';
import { itemSchema } from './item.ts';
import { matterSchema } from './matter.ts';
import { meetingSchema } from './meeting.ts';

/**
 * Everything that the minutes of one meeting are made of, in order: what the documents, the preview and the
 * interchange file are built from, by pure code.
 */
export const meetingRecordSchema = z.object({
  body: bodySchema,
  meeting: meetingSchema,
  attendance: z.array(attendanceSchema),
  matters: z.array(matterSchema),
  items: z.array(itemSchema.extend({ blocks: z.array(blockSchema) })),
  /** The rendered reference of each action, by the id of its block. */
  references: z.record(z.string(), z.string()),
});
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
export type ItemRecord = MeetingRecord['items'][number];

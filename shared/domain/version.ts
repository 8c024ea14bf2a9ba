import { z } from 'zod';
import { meetingIdSchema, versionIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

/** The minutes of a meeting as they were at a moment, kept under a name by the secretary. No output says anything of it. */
export const versionSchema = z.object({
  id: versionIdSchema,
  meetingId: meetingIdSchema,
  name: namedSchema,
  /** The last line of the edit log that is in it. */
  seq: z.int(),
  /** Milliseconds since 1970. */
  at: z.int(),
});
export type Version = z.infer<typeof versionSchema>;

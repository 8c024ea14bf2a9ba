import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { meetingIdSchema } from '../ids.ts';

/** What is said of a meeting for the colleague who covers it, and when it was handed over last. */
export const handOverSchema = z.strictObject({
  meetingId: meetingIdSchema,
  /** What the colleague should know, in the secretary's own words. It stands in no other output. */
  words: z.string().max(20_000),
  /** The day, and the SHA-256 of the meeting file that went along: by it is known whether anything changed here since. */
  handed: z.strictObject({ on: localDateSchema, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
});
export type HandOver = z.infer<typeof handOverSchema>;

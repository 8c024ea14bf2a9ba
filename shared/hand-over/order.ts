import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { meetingIdSchema } from '../ids.ts';
import { documentFormatNames } from '../minutes-document/formats.ts';

/** A meeting for a colleague who covers: all of it, as one folder. */
export const handOverOrderSchema = z.strictObject({
  meetingId: meetingIdSchema,
  /** Of the note, the agenda and the index. */
  format: z.enum(documentFormatNames),
  /** The day on which it is handed over, 'YYYY-MM-DD'. */
  asOf: localDateSchema,
});
export type HandOverOrder = z.infer<typeof handOverOrderSchema>;

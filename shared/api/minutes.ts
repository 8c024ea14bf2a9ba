import { z } from 'zod';
import { meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A finished document: its bytes in base64, and the name that it is saved under. */
export const documentFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });
export type DocumentFile = z.infer<typeof documentFileSchema>;

export const minutesApi = {
  /** The minutes as a page to look at or as the interchange file. Fixes nothing. */
  'minutes.preview': read({ meetingId: meetingIdSchema, format: z.enum(['html', 'json']) }, documentFileSchema),
  /** The minutes as a Word file. The first hand-out puts the numbers of actions into document order and fixes them for ever. */
  'minutes.handOut': write({ meetingId: meetingIdSchema, format: z.enum(['docx']) }, documentFileSchema),
};

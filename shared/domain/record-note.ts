import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { recordNoteIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

/** What stands beside approved minutes, dated: what became known later, or what should have been put right in them. */
export const recordNoteSchema = z.strictObject({
  id: recordNoteIdSchema,
  kind: z.enum(['post-meeting note', 'later correction']),
  /** Of what it tells. */
  date: localDateSchema,
  text: namedSchema,
});
export type RecordNote = z.infer<typeof recordNoteSchema>;

/** Who signed the approved minutes, and when. */
export const signatureSchema = z.strictObject({ name: namedSchema, date: localDateSchema });
export type Signature = z.infer<typeof signatureSchema>;

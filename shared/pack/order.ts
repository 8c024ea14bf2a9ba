import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { meetingIdSchema } from '../ids.ts';
import { documentFormatNames } from '../minutes-document/formats.ts';
import { type Readers, readersSchema } from '../minutes-document/orders.ts';

/** Those who may read everything, everybody, or those on a distribution list of the body, by its name. */
export const packReadersSchema = z.union([readersSchema, z.strictObject({ list: z.string().trim().min(1).max(60) })]);
export type PackReaders = z.infer<typeof packReadersSchema>;

/** The papers of a meeting with their agenda and an index, as one folder. */
export const packOrderSchema = z.strictObject({
  meetingId: meetingIdSchema,
  readers: packReadersSchema,
  /** Of the agenda and the index; papers go as they came. */
  format: z.enum(documentFormatNames),
  /** The day that it is made on: from it follows what is missing. 'YYYY-MM-DD'. */
  asOf: localDateSchema,
});
export type PackOrder = z.infer<typeof packOrderSchema>;

/** Which version of a document its readers get: what a list may read counts as public to it (`as-seen-by.ts`). */
export const versionFor = (readers: PackReaders): Readers => (readers === 'full' ? 'full' : 'public');

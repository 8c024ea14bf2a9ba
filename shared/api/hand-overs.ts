import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { handOverSchema } from '../domain/hand-over.ts';
import { handOverOrderSchema } from '../hand-over/order.ts';
import { meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';
import { packSchema } from './packs.ts';

/** A meeting before it is handed over. */
export const handOverSheetSchema = z.object({
  handOver: handOverSchema,
  /** The name of the folder. */
  folder: z.string(),
  /** Files of papers that go along, and how many are missing. */
  files: z.int(),
  missing: z.int(),
  /** What is still to be met, people who are expected, and actions outstanding that nobody reviewed. */
  deadlines: z.int(),
  people: z.int(),
  actions: z.int(),
  unreviewed: z.int(),
  /** Whether the meeting changed here since it was handed over; missing for one that never was. */
  changedSince: z.boolean().optional(),
});
export type HandOverSheet = z.infer<typeof handOverSheetSchema>;

export const handOversApi = {
  /** What is said of a meeting for the colleague who covers it, and what would go along on a day. Errors: notFound. */
  'handOvers.get': read({ meetingId: meetingIdSchema, asOf: localDateSchema }, handOverSheetSchema),
  /** Says what the colleague should know, in the secretary's own words. Errors: notFound. */
  'handOvers.save': write({ meetingId: meetingIdSchema, words: handOverSchema.shape.words }, z.object({})),
  /**
   * All that a colleague needs to cover a meeting: a note, the meeting file, agenda and index; the files of papers are
   * fetched one by one. It is kept as it went, so that what comes back is known. Confidential, whatever is in it. Errors:
   * notFound; refused, when the files are too large together.
   */
  'handOvers.make': write({ order: handOverOrderSchema }, packSchema),
};

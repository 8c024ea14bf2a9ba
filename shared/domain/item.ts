import { z } from 'zod';
import { itemIdSchema } from '../ids.ts';

/** What became of an item that was not taken as planned; its number stays its own. */
export const treatmentSchema = z.enum(['deferred', 'withdrawn', 'merged']);
export type Treatment = z.infer<typeof treatmentSchema>;

/** One item of an agenda. Its number is literal text ('1', '2.1', '14a'), never a word processor's. */
export const itemSchema = z.object({
  id: itemIdSchema,
  parentId: itemIdSchema.optional(),
  number: z.string().min(1),
  title: z.string(),
  /** Missing means never said, and then the item is for everyone. */
  confidential: z.boolean().optional(),
  /** What is asked of the body: 'For decision'. */
  purpose: z.string().min(1).optional(),
  /** Who brings it, in words. */
  presenter: z.string().min(1).optional(),
  /** How long it is meant to take. */
  plannedMinutes: z.int().min(1).max(1440).optional(),
  treatment: treatmentSchema.optional(),
  /** The item that it is taken together with, when it is merged. */
  mergedInto: itemIdSchema.optional(),
  /** Put on the agenda at the meeting. */
  late: z.literal(true).optional(),
  rank: z.string().min(1),
});
export type Item = z.infer<typeof itemSchema>;

/** Whether the meeting has yet to take an item, or has: what is deferred, withdrawn or merged takes no time of its own. */
export const isTaken = ({ treatment }: Pick<Item, 'treatment'>): boolean => treatment === undefined;

import { z } from 'zod';
import { itemIdSchema } from '../ids.ts';

/** One item of an agenda. Its number is literal text ('1', '2.1', '14a'), never a word processor's. */
export const itemSchema = z.object({
  id: itemIdSchema,
  parentId: itemIdSchema.optional(),
  number: z.string().min(1),
  title: z.string(),
  /** Missing means never said, and then the item is for everyone. */
  confidential: z.boolean().optional(),
  rank: z.string().min(1),
});
export type Item = z.infer<typeof itemSchema>;

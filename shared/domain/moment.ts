import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../dates.ts';
import { itemIdSchema, momentIdSchema } from '../ids.ts';

/** What the clock of a meeting is told: it begins, takes up an item, breaks off, goes on, ends. */
export const momentKindSchema = z.enum(['opened', 'item', 'adjourned', 'resumed', 'closed']);
export type MomentKind = z.infer<typeof momentKindSchema>;

/** Something that happened at a meeting, by the clock on its wall. The agenda says what was meant to be, these what was. */
export const momentSchema = z.strictObject({
  id: momentIdSchema,
  kind: momentKindSchema,
  /** The item that is taken up. */
  itemId: itemIdSchema.optional(),
  date: localDateSchema,
  time: localTimeSchema,
});
export type Moment = z.infer<typeof momentSchema>;

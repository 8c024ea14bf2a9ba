import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../dates.ts';
import { type ItemId, itemIdSchema, momentIdSchema } from '../ids.ts';

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

/** Whether moments say that an item was taken up, beside what was known before: other moments may be heard first. */
export const isTakenUpSince = (before: readonly Moment[], moments: readonly Moment[], itemId: ItemId): boolean => {
  const known = new Set(before.map(({ id }) => id));
  return moments.some((moment) => moment.kind === 'item' && moment.itemId === itemId && !known.has(moment.id));
};

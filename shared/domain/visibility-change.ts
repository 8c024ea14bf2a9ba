import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { blockIdSchema, itemIdSchema, visibilityChangeIdSchema } from '../ids.ts';
import { visibilitySchema } from './block.ts';
import { namedSchema } from './text.ts';

/** Who may read a line or an item of minutes that went out: a sentence that stands in for another never changes sides. */
export const readersSchema = visibilitySchema.exclude(['public']);
export type Readers = z.infer<typeof readersSchema>;

/** What others may read from now on, or no more: a line, or an item with all that stands in it and under it. */
export const changedPlaceSchema = z.union([
  z.strictObject({ blockId: blockIdSchema }),
  z.strictObject({ itemId: itemIdSchema }),
]);
export type ChangedPlace = z.infer<typeof changedPlaceSchema>;

/** A change of who may read a part of minutes that went out: from which day, and on what ground. */
export const visibilityChangeSchema = z.strictObject({
  id: visibilityChangeIdSchema,
  place: changedPlaceSchema,
  to: readersSchema,
  date: localDateSchema,
  ground: namedSchema,
});
export type VisibilityChange = z.infer<typeof visibilityChangeSchema>;

/** A change as it is kept. */
export const keptVisibilityChangeSchema = visibilityChangeSchema.extend({
  from: readersSchema,
  /** When it was entered; milliseconds since 1970. */
  at: z.int(),
});
export type KeptVisibilityChange = z.infer<typeof keptVisibilityChangeSchema>;

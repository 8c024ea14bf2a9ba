import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { matterEntrySchema } from './matter-entry.ts';

/** A matter as the register lists it: codes and titles that came with minutes are as they came. */
export const listedMatterSchema = matterEntrySchema.extend({
  codes: z.array(z.object({ code: z.string(), since: localDateSchema.optional() })),
  title: z.string(),
  /** The last day on which a body spoke of it. */
  lastMet: localDateSchema.optional(),
  /** How many actions about it are open. */
  openActions: z.int(),
});
export type ListedMatter = z.infer<typeof listedMatterSchema>;

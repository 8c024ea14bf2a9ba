import { z } from 'zod';
import { itemSchema } from '../domain/item.ts';
import { namedSchema } from '../domain/text.ts';
import { versionSchema } from '../domain/version.ts';
import { meetingIdSchema, versionIdSchema } from '../ids.ts';
import { storedBlockSchema } from './blocks.ts';
import { read, write } from './method.ts';

/**
 * The minutes as they were when a version of them was kept: the agenda of that moment, and what stood in it. A block that
 * has become confidential since is so here as well: words that come back from a version must not come back open.
 */
export const versionSheetSchema = z.object({
  version: versionSchema,
  items: z.array(itemSchema.extend({ blocks: z.array(storedBlockSchema) })),
});
export type VersionSheet = z.infer<typeof versionSheetSchema>;

export const versionsApi = {
  /** Keeps the minutes as they are in the book now, under a name; a version that is there already gets this name. */
  'versions.keep': write({ versionId: versionIdSchema, meetingId: meetingIdSchema, name: namedSchema }, z.object({})),
  /** The versions of a meeting's minutes that were kept, the newest first. */
  'versions.list': read({ meetingId: meetingIdSchema }, z.object({ versions: z.array(versionSchema) })),
  'versions.get': read({ versionId: versionIdSchema }, versionSheetSchema),
  /** Gives the name up; what the minutes said then stays in the history of their blocks. */
  'versions.remove': write({ versionId: versionIdSchema }, z.object({})),
};

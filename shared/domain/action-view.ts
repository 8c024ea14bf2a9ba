import { z } from 'zod';
import { actionTermSchema } from './action-terms.ts';
import { namedSchema } from './text.ts';

/** The columns that a list of actions can be sorted by. */
export const actionSortSchema = z.enum(['reference', 'text', 'owners', 'due', 'state', 'slips']);
export type ActionSort = z.infer<typeof actionSortSchema>;

/** What a list can be put together by: an action stands with each of its owners; a week is that of its due. */
export const actionGroupingSchema = z.enum(['owner', 'body', 'meeting', 'week']);
export type ActionGrouping = z.infer<typeof actionGroupingSchema>;

/** The views that every register has. */
export const viewNameSchema = z.enum(['open', 'overdue', 'snoozed', 'settled', 'all']);
export type ViewName = z.infer<typeof viewNameSchema>;

/** A view of one's own: what it shows of one that every register has, how it is sorted and put together. */
export const ownViewSchema = z.strictObject({
  name: namedSchema.max(40),
  of: viewNameSchema,
  terms: z.array(actionTermSchema).max(20),
  text: z.string().max(200),
  sort: actionSortSchema,
  descending: z.boolean(),
  group: actionGroupingSchema.optional(),
});
export type OwnView = z.infer<typeof ownViewSchema>;

/** How many views one can have. */
export const MOST_VIEWS = 30;

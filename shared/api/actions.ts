import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema, actionStateSchema } from '../domain/action.ts';
import { actionUpdateSchema } from '../domain/action-update.ts';
import { type Due, dueSchema } from '../domain/block.ts';
import { pastDueSchema } from '../domain/due-history.ts';
import { meetingStateSchema } from '../domain/meeting.ts';
import { namedSchema } from '../domain/text.ts';
import { actionIdSchema, meetingIdSchema, updateIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

export const actionSortSchema = z.enum(['reference', 'due']);
export type ActionSort = z.infer<typeof actionSortSchema>;

export const actionFilterSchema = z.strictObject({
  /** The code of a body. */
  body: z.string().optional(),
  meetingId: meetingIdSchema.optional(),
  open: z.boolean().optional(),
  states: z.array(actionStateSchema).optional(),
  /** A part of an owner's name, or of another name of the same person or organisation. */
  owner: z.string().optional(),
  /** A part of the text, of the reference or of an owner. */
  text: z.string().optional(),
  /** Only what is open, and was due before this day. The caller says which day it is: 'YYYY-MM-DD'. */
  overdueOn: localDateSchema.optional(),
  /** Leaves out what sleeps on this day. */
  awakeOn: localDateSchema.optional(),
  /** Only what is open, and sleeps on this day. */
  asleepOn: localDateSchema.optional(),
});
export type ActionFilter = z.infer<typeof actionFilterSchema>;

/** An action with all that the register knows of it. */
export const actionSheetSchema = z.object({
  action: actionSchema,
  body: z.object({ name: z.string(), shortName: z.string() }),
  meetingState: meetingStateSchema.optional(),
  itemTitle: z.string().optional(),
  matterTitle: z.string().optional(),
  /** All that it ever was due, the original first. */
  dues: z.array(pastDueSchema),
  /** Dated updates, the oldest first. */
  updates: z.array(actionUpdateSchema),
});
export type ActionSheet = z.infer<typeof actionSheetSchema>;

const hasWords = (due: Due | null): boolean => due === null || !('words' in due) || due.words.trim() !== '';

const update = { updateId: updateIdSchema, date: localDateSchema, text: actionUpdateSchema.shape.text };

export const actionsApi = {
  /** Actions across bodies, in the order of body, meeting and number, or of their dues. */
  'actions.list': read(
    { filter: actionFilterSchema.default({}), sort: actionSortSchema.default('reference'), ...paging },
    page(actionSchema),
  ),
  'actions.get': read({ actionId: actionIdSchema }, actionSheetSchema),
  /** A few names that an action can be placed on, with `text` in them: organisations, people, roles used before. */
  'actions.ownerNames': read({ text: z.string() }, z.object({ names: z.array(z.string()) })),
  /**
   * Changes what the register says of an action; what is left out stays, and a due of null is not settled. Until the
   * action is handed out its line in the minutes follows; from then on the minutes stay as they are.
   */
  'actions.save': write(
    {
      actionId: actionIdSchema,
      owners: z.array(namedSchema).max(100).optional(),
      due: dueSchema.nullable().refine(hasWords, { error: 'has no words; write when it is due' }).optional(),
      state: actionStateSchema.optional(),
      snoozeDays: z.int().min(0).max(999).nullable().optional(),
    },
    z.object({}),
  ),
  'actions.addUpdate': write({ actionId: actionIdSchema, ...update }, z.object({})),
  'actions.changeUpdate': write(update, z.object({})),
  'actions.removeUpdate': write({ updateId: updateIdSchema }, z.object({})),
};

import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema, actionStateSchema } from '../domain/action.ts';
import { linkedActionSchema, meetingOfBodySchema, reportedSchema } from '../domain/action-life.ts';
import { actionUpdateSchema } from '../domain/action-update.ts';
import { type Due, dueSchema } from '../domain/block.ts';
import { chaseSchema } from '../domain/chase.ts';
import { pastDueSchema } from '../domain/due-history.ts';
import { meetingStateSchema } from '../domain/meeting.ts';
import { absentOwnerSchema } from '../domain/owner-absent.ts';
import { pastOwnersSchema } from '../domain/owner-history.ts';
import { stateChangeSchema } from '../domain/state-history.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import {
  actionIdSchema,
  bodyIdSchema,
  meetingIdSchema,
  organisationIdSchema,
  personIdSchema,
  updateIdSchema,
} from '../ids.ts';
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
  /** Whom it was with, and since when; the original first. */
  ownerLists: z.array(pastOwnersSchema),
  /** Every state that it came to, with how; it is open from the beginning. */
  states: z.array(stateChangeSchema),
  /** So many days before its due it comes back into the open view. */
  snoozeDays: z.int().optional(),
  /** Whether it was called confidential itself: said of one without a line. */
  isCalledConfidential: z.boolean(),
  /** When its number was fixed by the first hand-out, in milliseconds since 1970. */
  handedOutAt: z.number().optional(),
  /** Where a table of outstanding actions told a meeting of it. */
  reported: z.array(reportedSchema),
  /** The meetings of the body, the newest first. */
  meetings: z.array(meetingOfBodySchema),
  /** Those that it goes on with, and those that it ever went over into. */
  origins: z.array(linkedActionSchema),
  successors: z.array(linkedActionSchema),
  /** The mails that asked about it, the oldest first. */
  chases: z.array(chaseSchema),
  /** Dated updates, the oldest first. */
  updates: z.array(actionUpdateSchema),
});
export type ActionSheet = z.infer<typeof actionSheetSchema>;

const hasWords = (due: Due | null): boolean => due === null || !('words' in due) || due.words.trim() !== '';

/** How it came about: on which day, at which meeting, by whom and why. */
const said = {
  date: localDateSchema,
  meetingId: meetingIdSchema.optional(),
  by: enteredSchema,
  reason: enteredSchema,
};

const dueSaidSchema = dueSchema.refine((due) => hasWords(due), { error: 'has no words; write when it is due' });
const ownersSchema = z.array(namedSchema).max(100);

const update = { updateId: updateIdSchema, date: localDateSchema, text: actionUpdateSchema.shape.text };

export const actionsApi = {
  /** Actions across bodies, in the order of body, meeting and number, or of their dues. */
  'actions.list': read(
    { filter: actionFilterSchema.default({}), sort: actionSortSchema.default('reference'), ...paging },
    page(actionSchema),
  ),
  'actions.get': read({ actionId: actionIdSchema }, actionSheetSchema),
  /** What somebody owes: all that is open, the next due first, and the latest of what is settled. */
  'actions.owed': read(
    {
      owner: z.union([
        z.strictObject({ personId: personIdSchema }),
        z.strictObject({ organisationId: organisationIdSchema }),
        z.strictObject({ peopleOf: organisationIdSchema }),
      ]),
    },
    z.object({ open: z.array(actionSchema), settled: z.array(actionSchema), settledTotal: z.int() }),
  ),
  /** Owners who were not in the room when an action of a meeting was placed on them, with their addresses. */
  'actions.absentOwners': read({ meetingId: meetingIdSchema }, z.object({ owners: z.array(absentOwnerSchema) })),
  /** A few names that an action can be placed on, with `text` in them: organisations, people, roles used before. */
  'actions.ownerNames': read({ text: z.string() }, z.object({ names: z.array(z.string()) })),
  /**
   * Changes what the register says of an action; what is left out stays, and a due of null is not settled. Until the
   * action is handed out its line in the minutes follows; from then on the minutes stay as they are.
   */
  'actions.save': write(
    {
      actionId: actionIdSchema,
      /** The words of one that was raised between meetings; all others are changed in the minutes. */
      text: namedSchema.optional(),
      confidential: z.boolean().optional(),
      owners: ownersSchema.optional(),
      due: dueSaidSchema.nullable().optional(),
      state: actionStateSchema.optional(),
      snoozeDays: z.int().min(0).max(999).nullable().optional(),
    },
    z.object({}),
  ),
  /**
   * Brings an action to a state and keeps how. To say the state that it has already mends what was said of it. A
   * withdrawal needs its reason, and a superseded action the one that takes its place.
   */
  'actions.settle': write(
    {
      actionId: actionIdSchema,
      state: actionStateSchema.exclude(['transferred']),
      ...said,
      intoId: actionIdSchema.optional(),
    },
    z.object({}),
  ),
  /** Raises an action between two meetings of a body, under the next number of the body's own sequence. */
  'actions.raise': write(
    {
      actionId: actionIdSchema,
      bodyId: bodyIdSchema,
      date: localDateSchema,
      text: namedSchema,
      owners: ownersSchema.default([]),
      due: dueSaidSchema.optional(),
      confidential: z.boolean().default(false),
    },
    z.object({}),
  ),
  /** Hands an action over to another body, which gets one of its own under the id `intoId`. */
  'actions.transfer': write(
    { actionId: actionIdSchema, bodyId: bodyIdSchema, intoId: actionIdSchema, ...said },
    z.object({}),
  ),
  'actions.addUpdate': write({ actionId: actionIdSchema, ...update }, z.object({})),
  'actions.changeUpdate': write(update, z.object({})),
  'actions.removeUpdate': write({ updateId: updateIdSchema }, z.object({})),
};

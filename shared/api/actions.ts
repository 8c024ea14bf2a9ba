import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema, actionStateSchema } from '../domain/action.ts';
import { actionFiguresSchema } from '../domain/action-figures.ts';
import { linkedActionSchema, meetingOfBodySchema, reportedSchema } from '../domain/action-life.ts';
import { actionUpdateSchema } from '../domain/action-update.ts';
import { actionGroupingSchema, actionSortSchema } from '../domain/action-view.ts';
import { type Due, dueSchema } from '../domain/block.ts';
import { chaseSchema } from '../domain/chase.ts';
import { countedDueSchema } from '../domain/counted-due.ts';
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

/** One group of a list. What has no owner, meeting or day is in a group without a name. */
export const actionGroupSchema = z.object({
  key: z.string(),
  name: z.string().optional(),
  /** The day of the meeting, or the Monday of the week. */
  day: localDateSchema.optional(),
  count: z.int(),
});
export type ActionGroup = z.infer<typeof actionGroupSchema>;

export const actionFilterSchema = z.strictObject({
  /** The code of a body. */
  body: z.string().optional(),
  meetingId: meetingIdSchema.optional(),
  /** The number of a meeting, of whatever body. */
  meeting: z.string().optional(),
  /** A code that leads to a matter. */
  matter: z.string().optional(),
  open: z.boolean().optional(),
  states: z.array(actionStateSchema).optional(),
  /** A part of an owner's name, or of another name of the same person or organisation. */
  owner: z.string().optional(),
  /** Whether it is with anybody. */
  hasOwner: z.boolean().optional(),
  /** Words, each of which is a part of the text, of the reference or of an owner. */
  text: z.string().optional(),
  /** Only what is open, and was due before this day. The caller says which day it is: 'YYYY-MM-DD'. */
  overdueOn: localDateSchema.optional(),
  /** Leaves out what sleeps on this day. */
  awakeOn: localDateSchema.optional(),
  /** Only what is open, and sleeps on this day. */
  asleepOn: localDateSchema.optional(),
  /** The first and the last day on which it is due. */
  dueFrom: localDateSchema.optional(),
  dueTo: localDateSchema.optional(),
  /** Whether its due comes to a day. */
  hasDay: z.boolean().optional(),
  confidential: z.boolean().optional(),
  /** Its due was changed so often, or more often. */
  slips: z.int().min(0).optional(),
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
  /** How its due came to its day, where it is one in working days and there is a day to count from. */
  countedDue: countedDueSchema.optional(),
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

const snoozeDays = z.int().min(0).max(999).nullable().optional();

/** Others look on: confidential actions stand in a group of their own, so that none is told by its owner. */
const sharedSchema = z.boolean().default(false);

/** How many actions can be changed in one edit. */
export const MOST_AT_ONCE = 5000;

const grouped = {
  group: actionGroupingSchema.optional(),
  shared: sharedSchema,
  /** The keys of groups whose actions are left out. */
  folded: z.array(z.string()).max(MOST_AT_ONCE).optional(),
};

export const actionsApi = {
  /** Actions across bodies in the order of a column, the order of the register between what is equal; in groups. */
  'actions.list': read(
    {
      filter: actionFilterSchema.default({}),
      sort: actionSortSchema.default('reference'),
      descending: z.boolean().default(false),
      ...grouped,
      ...paging,
    },
    page(actionSchema.extend({ group: z.string().optional() })),
  ),
  /** The groups of a list with how many actions each has, in order. */
  'actions.groups': read(
    { filter: actionFilterSchema.default({}), group: actionGroupingSchema, shared: sharedSchema },
    z.object({ groups: z.array(actionGroupSchema) }),
  ),
  /** All actions of a list, by their ids alone, in the order of the register; those of folded groups are left out. */
  'actions.ids': read(
    { filter: actionFilterSchema.default({}), ...grouped },
    z.object({ ids: z.array(actionIdSchema) }),
  ),
  /** What the pictures of the register are drawn from, on a day and of one body or of all. */
  'actions.figures': read({ asOf: localDateSchema, body: z.string().optional() }, actionFiguresSchema),
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
      snoozeDays,
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
  /** Changes many actions in the same way, all of them or none; what is left out stays. */
  'actions.changeMany': write(
    {
      actionIds: z
        .array(actionIdSchema)
        .min(1)
        .max(MOST_AT_ONCE, { error: `are too many: at most ${MOST_AT_ONCE} actions can be changed at once` }),
      owners: z.strictObject({ names: ownersSchema, how: z.enum(['add', 'replace']) }).optional(),
      due: dueSaidSchema.nullable().optional(),
      state: actionStateSchema.optional(),
      snoozeDays,
      update: z.strictObject({ date: update.date, text: update.text }).optional(),
    },
    z.object({ changed: z.int() }),
  ),
  'actions.addUpdate': write({ actionId: actionIdSchema, ...update }, z.object({})),
  'actions.changeUpdate': write(update, z.object({})),
  'actions.removeUpdate': write({ updateId: updateIdSchema }, z.object({})),
};

import { z } from 'zod';
import { daysBetween, localDateSchema } from '../dates.ts';
import { actionIdSchema, blockIdSchema, bodyIdSchema, itemIdSchema, matterIdSchema, meetingIdSchema } from '../ids.ts';
import { dueSchema } from './block.ts';

export const actionStateSchema = z.enum([
  'open',
  'in progress',
  'proposed for closure',
  'closed',
  'withdrawn',
  'superseded',
  'transferred',
]);
export type ActionState = z.infer<typeof actionStateSchema>;

/** Whether something is still to be done for an action in this state. */
export const isOpen = (state: ActionState): boolean =>
  state === 'open' || state === 'in progress' || state === 'proposed for closure';

/** An action as the register has it: a row of its own, that may come from a block of minutes. */
export const actionSchema = z.object({
  id: actionIdSchema,
  bodyId: bodyIdSchema,
  bodyCode: z.string(),
  meetingId: meetingIdSchema.optional(),
  meetingNumber: z.string().optional(),
  /** Date of the meeting that raised it, or the day between meetings on which it was raised. */
  raised: localDateSchema.optional(),
  itemId: itemIdSchema.optional(),
  itemNumber: z.string().optional(),
  blockId: blockIdSchema.optional(),
  matterId: matterIdSchema.optional(),
  matterCode: z.string().optional(),
  /** As printed, 'CSC 15/01'; missing for an imported action that never had one. */
  reference: z.string().optional(),
  /** From the first hand-out on the reference never moves. */
  frozen: z.boolean(),
  owners: z.array(z.string()),
  due: dueSchema.optional(),
  /** The day that the due comes to, where it comes to one: the next meeting's, or so many working days after its own. */
  dueOn: localDateSchema.optional(),
  /** How often its due was changed after the first. */
  slips: z.int(),
  /** The day on which it comes back into the open view; missing where it is not put to sleep. */
  sleepsUntil: localDateSchema.optional(),
  text: z.string(),
  state: actionStateSchema,
  /** The day since which it has this state, where it ever had another. */
  stateSince: localDateSchema.optional(),
  /** Whether the block, its item or the action that it goes on with keeps it from public output. */
  confidential: z.boolean(),
});
export type Action = z.infer<typeof actionSchema>;

export type Urgency = 'overdue' | 'due soon';

const SOON_DAYS = 7;

/** Whether an open action should have been done before this day ('YYYY-MM-DD'), or within a week from it. */
export const urgencyOf = ({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: string): Urgency | undefined => {
  if (!isOpen(state) || dueOn === undefined) return undefined;
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  return left <= SOON_DAYS ? 'due soon' : undefined;
};

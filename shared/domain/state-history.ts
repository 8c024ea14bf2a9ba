import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionIdSchema, meetingIdSchema } from '../ids.ts';
import { type ActionState, actionStateSchema } from './action.ts';
import { namedSchema } from './text.ts';

/** How an action came to a state: on which day, where it was said, by whom and why, and what goes on in its place. */
export const stateChangeSchema = z.object({
  state: actionStateSchema,
  date: localDateSchema,
  /** When it was written down, in milliseconds since 1970. */
  at: z.number(),
  /** At which meeting. */
  meetingId: meetingIdSchema.optional(),
  by: namedSchema.optional(),
  reason: namedSchema.optional(),
  /** The action that it was superseded by, or that another body has of it. */
  intoId: actionIdSchema.optional(),
});
export type StateChange = z.infer<typeof stateChangeSchema>;

/** The state of an action by all that it was; it is open from the beginning. */
export const currentState = (states: readonly StateChange[]): ActionState => states.at(-1)?.state ?? 'open';

/**
 * All states of an action once another is settled. To say the state that it has already says it otherwise: the day, the
 * meeting or the reason are mended.
 */
export const settleState = (states: readonly StateChange[], change: StateChange): readonly StateChange[] => {
  const last = states.at(-1);
  if (currentState(states) !== change.state) return [...states, change];
  if (!last) return states;
  return [...states.slice(0, -1), { ...change, at: last.at }];
};

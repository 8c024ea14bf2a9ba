import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionIdSchema, chaseIdSchema, organisationIdSchema, personIdSchema } from '../ids.ts';
import { type Action, urgencyOf } from './action.ts';
import { namedSchema } from './text.ts';

/** How an owner is asked about an action. */
export const chaseToneSchema = z.enum(['first', 'reminder', 'overdue']);
export type ChaseTone = z.infer<typeof chaseToneSchema>;

/** A mail about an action that somebody sent by hand. */
export const chaseSchema = z.strictObject({
  id: chaseIdSchema,
  actionId: actionIdSchema,
  /** The day on which it was sent. */
  date: localDateSchema,
  tone: chaseToneSchema,
  /** Whom it went to, as the owner was called then. */
  owner: namedSchema,
  /** Who that is, whatever it is called by now; left out of a role, and of whom the book did not know then. */
  ownerId: z.union([personIdSchema, organisationIdSchema]).optional(),
  /** Who sent it. */
  by: namedSchema.optional(),
});
export type Chase = z.infer<typeof chaseSchema>;

/** The tone that comes next for an action: what should have been done by now is called so, whoever was asked before. */
export const nextTone = (action: Pick<Action, 'state' | 'dueOn'>, wasAsked: boolean, today: string): ChaseTone => {
  if (urgencyOf(action, today) === 'overdue') return 'overdue';
  return wasAsked ? 'reminder' : 'first';
};

/** The tone of a mail about several actions: the plainest of theirs. */
export const strongestTone = (tones: readonly ChaseTone[]): ChaseTone =>
  chaseToneSchema.options.toReversed().find((tone) => tones.includes(tone)) ?? 'first';

import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { disposalSchema, keptHoldSchema, legalHoldSchema, retentionKindSchema } from '../domain/retention.ts';
import { namedSchema } from '../domain/text.ts';
import { disposalIdSchema, legalHoldIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** What the policy of the body lets go, and what that would be now. */
export const disposableSchema = z.object({
  kind: retentionKindSchema,
  days: z.int(),
  from: localDateSchema,
  isDue: z.boolean(),
  count: z.int(),
  /** What goes, line by line, without a word of it. */
  lines: z.array(z.string()),
});
export type Disposable = z.infer<typeof disposableSchema>;

export const retentionSheetSchema = z.object({
  /** Holds of the meeting and of its body, lifted ones too. */
  holds: z.array(keptHoldSchema),
  disposable: z.array(disposableSchema),
  disposed: z.array(disposalSchema),
});
export type RetentionSheet = z.infer<typeof retentionSheetSchema>;

export const retentionApi = {
  /** What may go of a meeting's drafts and when, what is held, and what went. Errors: notFound. */
  'retention.get': read({ meetingId: meetingIdSchema, today: localDateSchema }, retentionSheetSchema),
  /** Puts a legal hold on a meeting or a body. Errors: notFound, refused. */
  'retention.hold': write({ hold: legalHoldSchema }, z.object({})),
  'retention.liftHold': write({ holdId: legalHoldIdSchema, date: localDateSchema, who: namedSchema }, z.object({})),
  /**
   * Disposes of one kind for good, by the policy of the body: the words are in the book's file no more, their hashes and
   * what was done stay. Errors: notFound, refused before the day, without a policy and under a hold.
   */
  'retention.dispose': write(
    { disposalId: disposalIdSchema, meetingId: meetingIdSchema, disposes: retentionKindSchema },
    z.object({ count: z.int() }),
  ),
};

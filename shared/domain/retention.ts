import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { bodyIdSchema, disposalIdSchema, legalHoldIdSchema, meetingIdSchema } from '../ids.ts';
import { sha256Schema } from './numbered-version.ts';
import { namedSchema } from './text.ts';

/**
 * What may go once minutes are approved: the files of the versions before 1.0; the comments and
 * the files that came back; what was written and changed on the way
 * there, with the lines that were taken out. Approved minutes, signatures and notes are kept for ever.
 */
export const retentionKindSchema = z.enum(['drafts', 'comments', 'history']);
export type RetentionKind = z.infer<typeof retentionKindSchema>;

/** How many days after the approval each kind may go; what is missing never does. */
export const retentionPolicySchema = z.partialRecord(retentionKindSchema, z.int().min(0).max(36_500));
export type RetentionPolicy = z.infer<typeof retentionPolicySchema>;

/** While it holds nothing of a meeting is disposed of, or of all meetings of a body. */
export const legalHoldSchema = z.strictObject({
  id: legalHoldIdSchema,
  place: z.union([z.strictObject({ meetingId: meetingIdSchema }), z.strictObject({ bodyId: bodyIdSchema })]),
  /** Who asked for it. */
  who: namedSchema,
  why: namedSchema,
  since: localDateSchema,
});
export type LegalHold = z.infer<typeof legalHoldSchema>;

/** A hold as it is kept; one that is lifted stays in the list. */
export const keptHoldSchema = legalHoldSchema.extend({
  lifted: z.object({ date: localDateSchema, who: z.string() }).optional(),
});
export type KeptHold = z.infer<typeof keptHoldSchema>;

/** What was disposed of, by which policy: its hashes stay. */
export const disposalSchema = z.object({
  id: disposalIdSchema,
  kind: retentionKindSchema,
  /** Of the policy, after the approval. */
  days: z.int(),
  count: z.int(),
  hashes: z.array(sha256Schema),
  /** Milliseconds since 1970. */
  at: z.int(),
});
export type Disposal = z.infer<typeof disposalSchema>;

/** The day from which something may go. */
export const disposableFrom = (approved: string, days: number): string =>
  new Date(Date.parse(approved) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether a hold still holds. */
export const isHolding = ({ lifted }: KeptHold): boolean => lifted === undefined;

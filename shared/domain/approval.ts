import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { blockIdSchema, interimIdSchema, meetingIdSchema } from '../ids.ts';
import { type BodyForms, fillForm } from './body-forms.ts';

/**
 * Who approved the minutes: a later meeting of the body, as usual; the same one; the Chair; the body by correspondence; a
 * meeting of the parent body, of a body that meets no more.
 */
export const approvalMannerSchema = z.enum([
  'later meeting',
  'same meeting',
  'by the Chair',
  'ex-committee',
  'by the parent body',
]);
export type ApprovalManner = z.infer<typeof approvalMannerSchema>;

/** What was put right on approval: words of a block, and what they read now; nothing where they were left out. */
export const correctionSchema = z.strictObject({ blockId: blockIdSchema, from: z.string().min(1), to: z.string() });
export type Correction = z.infer<typeof correctionSchema>;

/** A correction as it is kept: `confidential` where its block was, so that its words go no further. */
export const keptCorrectionSchema = correctionSchema.extend({ confidential: z.literal(true).optional() });
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>;

/** How minutes were approved. */
export const approvalSchema = z.strictObject({
  manner: approvalMannerSchema,
  date: localDateSchema,
  /** The meeting that approved them, where one did, and what its minutes say of it. */
  meetingId: meetingIdSchema.optional(),
  sentence: z.string().optional(),
  /** The decision by correspondence or the chair's action by which they were approved, where there is a record of it. */
  basis: z.strictObject({ interimId: interimIdSchema, number: z.string() }).optional(),
  corrections: z.array(keptCorrectionSchema),
});
export type Approval = z.infer<typeof approvalSchema>;

/** Whether a meeting approves the minutes, so that its own minutes say so. */
export const isMinuted = (manner: ApprovalManner): boolean => manner !== 'by the Chair' && manner !== 'ex-committee';

/** How a meeting is called in an approval: by its number, and by its body where another one speaks. */
export const approvedMeeting = (manner: ApprovalManner, bodyCode: string, number: string): string =>
  manner === 'by the parent body' ? `${number} of the ${bodyCode}` : number;

/** The verb of approval as the body uses it. */
export const approvalVerb = (verbs: readonly string[]): string =>
  verbs.find((verb) => verb.toUpperCase() === 'APPROVED') ?? 'APPROVED';

const correctionWords = ({ from, to, confidential }: KeptCorrection, forms: BodyForms): string => {
  if (confidential) return forms.correctionConfidential;
  return fillForm(to === '' ? forms.correctionLeftOut : forms.correction, { from, to });
};

/**
 * The clause that minutes the approval, behind its verb: "the minutes of meeting 14 as written". Of a correction in
 * confidential minutes it says no more than that there was one.
 */
export const approvalClause = (
  meetingNumber: string,
  corrections: readonly KeptCorrection[],
  forms: BodyForms,
): string => {
  const words = [...new Set(corrections.map((one) => correctionWords(one, forms)))];
  const form = words.length === 0 ? forms.minutesAsWritten : forms.minutesCorrected;
  return fillForm(form, { number: meetingNumber, corrections: words.join('; ') });
};

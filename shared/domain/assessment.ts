import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { assessmentIdSchema, matterIdSchema } from '../ids.ts';

/** How a proposal is looked into before it is decided on: at first, and again when its solution is known. */
export const assessmentKindSchema = z.enum(['preliminary', 'impact']);
export type AssessmentKind = z.infer<typeof assessmentKindSchema>;

/** A number of working days, as it is set or as somebody reports it. */
export const daysSchema = z.int().min(0).max(9999);

/** An assessment of a matter by those who would have to carry it out. */
export const assessmentSchema = z.strictObject({
  id: assessmentIdSchema,
  matterId: matterIdSchema,
  kind: assessmentKindSchema,
  /** The first of its kind is 1; a matter can be assessed again. */
  round: z.int().min(1).max(99),
  requested: localDateSchema.optional(),
  accepted: localDateSchema.optional(),
  /** Working days that it is to take from the day on which it was accepted. */
  targetDays: daysSchema.optional(),
  returned: localDateSchema.optional(),
  /** Working days that it took, or takes so far, as those report it who keep the list. */
  reportedDays: daysSchema.optional(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const assessmentStateSchema = z.enum(['requested', 'open', 'returned']);
export type AssessmentState = z.infer<typeof assessmentStateSchema>;

/** Where an assessment stands on a day: asked for, being made, or given back. */
export const assessmentState = (
  { accepted, returned }: Pick<Assessment, 'accepted' | 'returned'>,
  asOf: string,
): AssessmentState => {
  if (returned !== undefined && returned <= asOf) return 'returned';
  return accepted !== undefined && accepted <= asOf ? 'open' : 'requested';
};

/** The day up to which an assessment took, seen on a day: that of its return, or the day itself while it is being made. */
export const lastDayOf = ({ returned }: Pick<Assessment, 'returned'>, asOf: string): string =>
  returned !== undefined && returned <= asOf ? returned : asOf;

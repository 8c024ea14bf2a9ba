import { z } from 'zod';
import { type Assessment, assessmentSchema, lastDayOf } from './assessment.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingDaysTaken } from './working-days.ts';

/** An assessment beside what the book works out of it: nothing of that is kept, and what was reported stays as it is. */
export const timedAssessmentSchema = assessmentSchema.extend({
  /** Working days from the day on which it was accepted until it was returned, or until now. */
  days: z.int().optional(),
});
export type TimedAssessment = z.infer<typeof timedAssessmentSchema>;

/** How long an assessment took, or takes so far, in working days of a calendar. */
export const timed = (assessment: Assessment, asOf: string, calendar: WorkingCalendar): TimedAssessment => {
  const days = workingDaysTaken(assessment.accepted, lastDayOf(assessment, asOf), calendar);
  return { ...assessment, ...(days !== undefined && { days }) };
};

/** By how many working days it takes longer than it was to; undefined where it does not, or nobody knows. */
export const overTarget = ({ days, targetDays }: Pick<TimedAssessment, 'days' | 'targetDays'>): number | undefined =>
  days !== undefined && targetDays !== undefined && days > targetDays ? days - targetDays : undefined;

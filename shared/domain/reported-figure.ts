import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { reportedFigureIdSchema } from '../ids.ts';
import { daysSchema } from './assessment.ts';
import { namedSchema } from './text.ts';

/** A count and an average as those report them who keep the lists; it stands beside the computed one, and never changes it. */
export const reportedFigureSchema = z.strictObject({
  id: reportedFigureIdSchema,
  /** What was counted: the name of a stage, 'Preliminary Assessments open'. */
  name: namedSchema.max(200),
  /** The day that it is said for. */
  asOf: localDateSchema.optional(),
  total: z.int().min(0).max(1_000_000).optional(),
  /** In working days. */
  averageDays: daysSchema.optional(),
});
export type ReportedFigure = z.infer<typeof reportedFigureSchema>;

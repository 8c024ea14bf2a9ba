import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { releaseIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

/** A day on which what was approved comes into effect together: 'June 2020 Release', 25 June 2020. */
export const releaseSchema = z.strictObject({
  id: releaseIdSchema,
  name: namedSchema.max(200),
  date: localDateSchema.optional(),
});
export type Release = z.infer<typeof releaseSchema>;

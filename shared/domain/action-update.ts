import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { updateIdSchema } from '../ids.ts';

/** What became of an action by a day: "the results were sent". */
export const actionUpdateSchema = z.object({
  id: updateIdSchema,
  date: localDateSchema,
  text: z.string().trim().min(1, { error: 'is empty; write what was done' }),
});
export type ActionUpdate = z.infer<typeof actionUpdateSchema>;

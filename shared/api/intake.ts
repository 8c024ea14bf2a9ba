import { z } from 'zod';
import { listKindSchema } from '../intake/list-kinds.ts';
import { intakePlanSchema } from '../intake/plan.ts';
import { LONGEST_LIST } from '../intake/read-list.ts';
import { read, write } from './method.ts';

const list = {
  kind: listKindSchema,
  /** Cells that were copied, or a file of them as text. */
  text: z.string().max(LONGEST_LIST),
  /** Which field a heading means, by the heading; '' for none. What is not said here is known from before. */
  columns: z.record(z.string().max(200), z.string().max(40)).default({}),
};

export const intakeApi = {
  /** What taking in a list that is kept elsewhere would do: new, changed, gone, and what can't be read. */
  'intake.read': read(list, intakePlanSchema),
  /** Takes a list in as it was seen, all of it or nothing. Errors: refused, when the book has changed since. */
  'intake.take': write(
    {
      ...list,
      overwrite: z.array(z.strictObject({ id: z.string(), field: z.string() })).max(100_000),
      removeGone: z.boolean(),
      seen: z.string(),
    },
    /** How many rows came in anew, how many were changed and how many were taken out. */
    z.object({ fresh: z.int(), changed: z.int(), removed: z.int() }),
  ),
};

import { z } from 'zod';
import { bodyIdSchema } from '../ids.ts';
import { houseStyleSchema } from './house-style.ts';
import { isPattern, isQuickPattern } from './matter-pattern.ts';

/** How neighbouring decisions are joined: '; and' before the last only, or after every bullet but the last. */
export const decisionJoinSchema = z.enum(['last-and', 'each-and']);
export type DecisionJoin = z.infer<typeof decisionJoinSchema>;

/** The heading that people are listed under, and the attendance table it is printed in. */
export const categorySchema = z.strictObject({ name: z.string().min(1), table: z.enum(['members', 'others']) });
export type Category = z.infer<typeof categorySchema>;

const matterPatternSchema = z
  .string()
  .refine(isPattern, { error: 'is not a regular expression; write one such as DP\\d{3}' })
  .refine((pattern) => !isPattern(pattern) || isQuickPattern(pattern), {
    error: 'could take too long on a heading; say how often each part repeats, as in DP\\d{3}',
  });

/** What a body says of itself and how its minutes read: the house style that every document and line follows. */
export const bodySchema = z.object({
  id: bodyIdSchema,
  code: z.string().min(1),
  name: z.string().min(1),
  shortName: z.string().min(1),
  /** For example '{prefix} {meeting}/{seq:2}'; see `numbering.ts`. */
  actionPattern: z.string().min(1),
  actionPrefix: z.string(),
  /** Stands before the reference of an action in a document: 'ACTION'. May be empty. */
  actionLabel: z.string(),
  /** Decision verbs in capitals, as the body uses them. */
  verbs: z.array(z.string().min(1)),
  decisionJoin: decisionJoinSchema,
  /** Whether the attendance list shows initials. */
  initials: z.boolean(),
  classification: z.string().optional(),
  statement: z.string().optional(),
  /** Regular expressions of the codes of matters, such as 'DP\\d{3}'. */
  matterPatterns: z.array(matterPatternSchema),
  categories: z.array(categorySchema),
  /** How its documents look and read, where that is not as usual. */
  houseStyle: houseStyleSchema.optional(),
});
export type Body = z.infer<typeof bodySchema>;

import { z } from 'zod';
import { bodySchema, categorySchema } from '../domain/body.ts';
import { bodyRulesSchema } from '../domain/body-rules.ts';
import { keptImageSchema } from '../domain/kept-image.ts';
import { seatSchema } from '../domain/seat.ts';
import { bodyIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** A body as a line in a list. */
export const bodyRowSchema = bodySchema
  .pick({ id: true, code: true, name: true, shortName: true })
  .extend({ meetings: z.int(), seats: z.int(), openActions: z.int() });
export type BodyRow = z.infer<typeof bodyRowSchema>;

/** A body with its rules and its seats; `name` of a seat is that of the person who has it. */
export const bodySheetSchema = z.object({
  body: bodySchema,
  rules: bodyRulesSchema,
  seats: z.array(seatSchema.extend({ name: z.string().optional() })),
  /** The image that its style names as its logo. */
  logo: keptImageSchema.optional(),
});
export type BodySheet = z.infer<typeof bodySheetSchema>;

const words = z.string().trim();

/** A body as a form sends it: without blanks around its words. What is missing or wrong is said by `firstBodyFault`. */
const sentBodySchema = bodySchema.extend({
  code: words,
  name: words,
  shortName: words,
  actionPattern: words,
  actionPrefix: words,
  actionLabel: words,
  verbs: z.array(words).max(100),
  categories: z.array(categorySchema.extend({ name: words })).max(100),
});

/** A category that has another name from now on: the seats in it follow. */
export const renamedCategorySchema = z.object({ from: z.string(), to: words });
export type RenamedCategory = z.infer<typeof renamedCategorySchema>;

export const bodiesApi = {
  /** Bodies in the order of their codes. */
  'bodies.list': read({ ...paging }, page(bodyRowSchema)),
  'bodies.get': read({ bodyId: bodyIdSchema }, bodySheetSchema),
  /**
   * Makes a body or changes it. References of actions that were given stay as they are. Errors: refused, with the path
   * of the field ('body.code' is another body's, 'body.actionPattern' has no sequence, ...).
   */
  'bodies.save': write(
    { body: sentBodySchema, rules: bodyRulesSchema, renamed: renamedCategorySchema.optional() },
    z.object({ bodyId: bodyIdSchema }),
  ),
  /** Keeps an image in the book, for the logo of a body: gives the name that a style knows it by. Errors: refused. */
  'bodies.keepImage': write({ image: keptImageSchema }, z.object({ image: z.string() })),
  /** Says which seats the body has, all of them: those left out are gone. */
  'seats.save': write({ bodyId: bodyIdSchema, seats: z.array(seatSchema).max(500) }, z.object({})),
};

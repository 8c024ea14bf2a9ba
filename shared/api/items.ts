import { z } from 'zod';
import { itemSchema, treatmentSchema } from '../domain/item.ts';
import { enteredSchema, namedSchema, numberTextSchema } from '../domain/text.ts';
import { itemIdSchema, meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';

/** An item as it is written down in a form. */
export const savedItemSchema = itemSchema.extend({ number: numberTextSchema });

/** What can be changed of an item while its meeting sits. */
export const itemChangeSchema = z.strictObject({
  confidential: z.boolean().nullable().optional(),
  purpose: enteredSchema.nullable(),
  presenter: enteredSchema.nullable(),
  plannedMinutes: itemSchema.shape.plannedMinutes.nullable(),
  treatment: treatmentSchema.nullable().optional(),
  mergedInto: itemIdSchema.nullable().optional(),
});
export type ItemChange = z.output<typeof itemChangeSchema>;

export const itemsApi = {
  /**
   * Says what the agenda is, all of it, in order of rank. An item left out is gone; one that has minutes in it is not
   * taken out: refused, with the path 'items'. Two items of one number are refused: 'items[3].number'; one nested below
   * what is not on the agenda, or in a circle: 'items[3].parentId'.
   */
  'items.save': write({ meetingId: meetingIdSchema, items: z.array(savedItemSchema).max(1_000) }, z.object({})),
  /** Changes one item; what is null is taken back. Errors: notFound, refused. */
  'items.change': write({ itemId: itemIdSchema, change: itemChangeSchema }, z.object({})),
  /**
   * Puts an item on the agenda at the meeting, below all others or right below one of them, with the next number.
   * Errors: notFound, refused.
   */
  'items.add': write(
    { meetingId: meetingIdSchema, itemId: itemIdSchema, title: namedSchema, under: itemIdSchema.optional() },
    z.object({ number: z.string() }),
  ),
};

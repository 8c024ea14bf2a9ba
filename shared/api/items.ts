import { z } from 'zod';
import { itemSchema } from '../domain/item.ts';
import { numberTextSchema } from '../domain/text.ts';
import { meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';

/** An item as it is written down in a form. */
export const savedItemSchema = itemSchema.extend({ number: numberTextSchema });

export const itemsApi = {
  /**
   * Says what the agenda is, all of it, in order of rank. An item left out is gone; one that has minutes in it is not
   * taken out: refused, with the path 'items'. Two items of one number are refused: 'items[3].number'; one nested below
   * what is not on the agenda, or in a circle: 'items[3].parentId'.
   */
  'items.save': write({ meetingId: meetingIdSchema, items: z.array(savedItemSchema).max(1_000) }, z.object({})),
};

import { z } from 'zod';
import { itemSchema } from '../domain/item.ts';
import { meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';

export const itemsApi = {
  /**
   * Says what the agenda is, all of it, in order of rank. An item left out is gone; one that has minutes in it is not
   * taken out: refused, with the path 'items'. Two items of one number are refused: 'items[3].number'.
   */
  'items.save': write({ meetingId: meetingIdSchema, items: z.array(itemSchema).max(1_000) }, z.object({})),
};

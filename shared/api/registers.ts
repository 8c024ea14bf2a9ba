import { z } from 'zod';
import { registerFormatSchema } from '../registers/formats.ts';
import { registerOrderSchema } from '../registers/orders.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** What a list would be, before it is made. */
export const registerFactsSchema = z.object({
  /** How many rows it would have. */
  count: z.int(),
  /** How many of them are confidential, or stand for something that is. */
  confidential: z.int(),
  /** The rows of the whole list that others don't get: that they are on it would tell something. */
  leftOut: z.int(),
  /** How many numbers of actions it would fix for ever. */
  newNumbers: z.int(),
});
export type RegisterFacts = z.infer<typeof registerFactsSchema>;

export const registersApi = {
  /** What a list out of a register would be. Fixes nothing. Errors: refused. */
  'registers.facts': read({ order: registerOrderSchema }, registerFactsSchema),
  /**
   * A list out of a register as a file, to be given away: where it quotes actions, the numbers of their meetings are
   * fixed for ever. Errors: refused.
   */
  'registers.handOut': write({ order: registerOrderSchema, format: registerFormatSchema }, documentFileSchema),
};

import { z } from 'zod';
import { handOutOrderSchema, handOutPersonSchema } from '../hand-out/order.ts';
import { meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** All files of a hand-out, the mail last, and the name of the folder that they lie in. */
export const handOutFilesSchema = z.object({ folder: z.string(), files: z.array(documentFileSchema) });
export type HandOutFiles = z.infer<typeof handOutFilesSchema>;

export const handOutsApi = {
  /** The people of the body to whom a mail of this meeting goes, those without an address too. Errors: notFound. */
  'handOuts.people': read({ meetingId: meetingIdSchema }, z.object({ people: z.array(handOutPersonSchema) })),
  /**
   * Makes all files of a hand-out and gives their names: what is refused is known before anything is fixed or written.
   * Fixes nothing. Errors: notFound, refused, with the file that was refused and why.
   */
  'handOuts.check': read(
    { order: handOutOrderSchema },
    z.object({ folder: z.string(), fileNames: z.array(z.string()) }),
  ),
  /**
   * The files of a hand-out, with the mail that they go with; all of them or none. Where the minutes or their actions
   * are among them, the numbers of the actions are fixed for ever. Errors: notFound, refused.
   */
  'handOuts.make': write({ order: handOutOrderSchema }, handOutFilesSchema),
};

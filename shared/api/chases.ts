import { z } from 'zod';
import { chaseOrderSchema, chaseSheetSchema } from '../chasing/chase-sheet.ts';
import { localDateSchema } from '../dates.ts';
import { chaseSchema } from '../domain/chase.ts';
import { enteredSchema } from '../domain/text.ts';
import { personIdSchema } from '../ids.ts';
import { handOutFilesSchema } from './hand-outs.ts';
import { read, write } from './method.ts';

export const chasesApi = {
  /** Who owes what on a day: open actions that don't sleep, of one body or of all. Errors: refused. */
  'chases.sheet': read({ asOf: localDateSchema, body: z.string().optional() }, chaseSheetSchema),
  /** Makes the mails and gives the names of their files: what is refused is known before anything is fixed. */
  'chases.check': read({ order: chaseOrderSchema }, z.object({ folder: z.string(), fileNames: z.array(z.string()) })),
  /** The mails as files, all or none; those without an address too. The numbers in them are fixed for ever. Errors: refused. */
  'chases.make': write({ order: chaseOrderSchema }, handOutFilesSchema),
  /** Keeps that mails were sent by hand. Errors: notFound. */
  'chases.markSent': write(
    {
      date: localDateSchema,
      by: enteredSchema,
      sent: z
        .array(chaseSchema.pick({ actionId: true, tone: true, owner: true, ownerId: true }))
        .min(1)
        .max(20_000),
    },
    z.object({}),
  ),
  /** Names the people who get the mails of an organisation or of a role. Errors: notFound. */
  'chases.nameContacts': write({ key: z.string().min(1), people: z.array(personIdSchema).max(50) }, z.object({})),
};

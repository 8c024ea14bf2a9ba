import { z } from 'zod';
import { organisationIdSchema, personIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

/** Somebody whom a body knows. Several names can mean one person (Manny and Emmanuel Ajayi are one). */
export const personSchema = z.object({
  id: personIdSchema,
  name: namedSchema,
  aliases: z.array(namedSchema),
  /** The name of the organisation that the person works for. */
  organisation: namedSchema.optional(),
  email: namedSchema.optional(),
  /** The usual ones; those of a meeting are the attendance's. */
  initials: namedSchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

/** A company, an authority, a group: with the other names that it goes by. */
export const organisationSchema = z.object({
  id: organisationIdSchema,
  name: namedSchema,
  aliases: z.array(namedSchema),
});
export type Organisation = z.infer<typeof organisationSchema>;

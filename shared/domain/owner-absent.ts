import { z } from 'zod';
import { actionIdSchema, organisationIdSchema, personIdSchema } from '../ids.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Somebody who was not in the room when an action was placed on them: they have to be told. */
export const absentOwnerSchema = z.object({
  /** As the book calls the person or the organisation. */
  name: z.string(),
  personId: personIdSchema.optional(),
  organisationId: organisationIdSchema.optional(),
  /** Addresses of the person, or of the people of the organisation. */
  emails: z.array(z.string()),
  actions: z.array(
    z.object({
      id: actionIdSchema,
      reference: z.string().optional(),
      /** Where the owner was at that place of the text. */
      why: z.string(),
      confidential: z.boolean(),
    }),
  ),
});
export type AbsentOwner = z.infer<typeof absentOwnerSchema>;

/** Where somebody was who was not in the room; undefined for one who is not on the list of the meeting. */
export const whyAbsent = (where: Whereabouts | undefined): string => {
  switch (where?.kind) {
    case undefined:
      return 'not at the meeting';
    case 'here':
      return 'in the room';
    case 'expected':
      return 'had not arrived yet';
    case 'notThere':
      return where.state === 'apologies' ? 'sent apologies' : 'was absent';
    case 'left':
      return where.time === undefined ? 'had left' : `had left at ${where.time}`;
    case 'away':
    case 'otherItems':
      return 'was away for this item';
    case 'interest':
      return 'was out for an interest';
    default:
      return where satisfies never;
  }
};

import { z } from 'zod';
import { organisationSchema, personSchema } from '../domain/person.ts';
import { organisationIdSchema, personIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** A name that is missing is said by the store, in a sentence for the field. */
const words = z.string().trim();

/** What goes over when one person or organisation is made one with another, and what that one takes from it. */
const seenSchema = z.object({
  /** Actions of the first, open and settled, and how many of them are confidential. */
  actions: z.int(),
  confidentialActions: z.int(),
  /** Names that the second goes by from then on. */
  aliases: z.array(z.string()),
  /** Why the two can’t be one. */
  fault: z.string().optional(),
});

export const seenPersonJoinSchema = seenSchema.extend({
  seats: z.int(),
  /** Meetings that have the first on their list. */
  meetings: z.int(),
  /** What the second does not say itself, as the first says it. */
  gains: personSchema.pick({ organisation: true, email: true, initials: true }),
});
export type SeenPersonJoin = z.infer<typeof seenPersonJoinSchema>;

export const seenOrganisationJoinSchema = seenSchema.extend({
  /** People who work for the first. */
  people: z.int(),
  /** Names of those who get the mails of the first, and not those of the second, whose own contacts stay. */
  lostContacts: z.array(z.string()),
});
export type SeenOrganisationJoin = z.infer<typeof seenOrganisationJoinSchema>;

const twoPeople = { personId: personIdSchema, intoId: personIdSchema };
const twoOrganisations = { organisationId: organisationIdSchema, intoId: organisationIdSchema };

const textFilter = z.strictObject({ text: z.string().optional() }).default({});

export const peopleApi = {
  /** People by name; `text` is looked for in names, aliases, initials and organisations. */
  'people.list': read({ filter: textFilter, ...paging }, page(personSchema)),
  /**
   * Makes a person or changes one. An organisation that the book does not have is made. Errors: refused, with the path
   * of the field ('person.name', 'person.aliases[1]', ...).
   */
  'people.save': write({ person: personSchema.extend({ name: words }) }, z.object({ personId: personIdSchema })),
  /** The person whom an id leads to: another one, where the two were made one. Errors: notFound. */
  'people.get': read({ personId: personIdSchema }, z.object({ person: personSchema })),
  /** What would move if the first were made one with the second. Errors: notFound. */
  'people.seeJoin': read(twoPeople, seenPersonJoinSchema),
  /**
   * Makes one person of two: all that is of the first is of the second, who goes by the names of both. No word of minutes
   * changes. Errors: notFound; refused, where both were on the list of one meeting.
   */
  'people.join': write(twoPeople, z.object({})),
  'organisations.list': read({ filter: textFilter, ...paging }, page(organisationSchema)),
  'organisations.save': write(
    { organisation: organisationSchema.extend({ name: words }) },
    z.object({ organisationId: organisationIdSchema }),
  ),
  /** The organisation that an id leads to: another one, where the two were made one. Errors: notFound. */
  'organisations.get': read({ organisationId: organisationIdSchema }, z.object({ organisation: organisationSchema })),
  /** What would move if the first were made one with the second. Errors: notFound. */
  'organisations.seeJoin': read(twoOrganisations, seenOrganisationJoinSchema),
  /** Makes one organisation of two, as `people.join` makes one person. Errors: notFound, refused. */
  'organisations.join': write(twoOrganisations, z.object({})),
};

import { z } from 'zod';
import { organisationSchema, personSchema } from '../domain/person.ts';
import { organisationIdSchema, personIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** A name that is missing is said by the store, in a sentence for the field. */
const words = z.string().trim();

const textFilter = z.strictObject({ text: z.string().optional() }).default({});

export const peopleApi = {
  /** People by name; `text` is looked for in names, aliases, initials and organisations. */
  'people.list': read({ filter: textFilter, ...paging }, page(personSchema)),
  /**
   * Makes a person or changes one. An organisation that the book does not have is made. Errors: refused, with the path
   * of the field ('person.name', 'person.aliases[1]', ...).
   */
  'people.save': write({ person: personSchema.extend({ name: words }) }, z.object({ personId: personIdSchema })),
  'organisations.list': read({ filter: textFilter, ...paging }, page(organisationSchema)),
  'organisations.save': write(
    { organisation: organisationSchema.extend({ name: words }) },
    z.object({ organisationId: organisationIdSchema }),
  ),
};

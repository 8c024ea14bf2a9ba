import { listOrganisations, saveOrganisation } from '../../../db/organisations.ts';
import { listPeople } from '../../../db/person-list.ts';
import { savePerson } from '../../../db/save-person.ts';
import type { peopleApi } from '../../../shared/api/people.ts';
import type { HandlersOf } from '../handler.ts';

export const peopleHandlers = {
  'people.list': (db, input) => listPeople(db, input),
  'people.save': (db, { person }) => {
    savePerson(db, person);
    return { personId: person.id };
  },
  'organisations.list': (db, input) => listOrganisations(db, input),
  'organisations.save': (db, { organisation }) => {
    saveOrganisation(db, organisation);
    return { organisationId: organisation.id };
  },
} satisfies HandlersOf<typeof peopleApi>;

import { joinOrganisations, seeOrganisationJoin } from '../../../db/join-organisations.ts';
import { joinPeople, seePersonJoin } from '../../../db/join-people.ts';
import { getOrganisation, listOrganisations, saveOrganisation } from '../../../db/organisations.ts';
import { getPerson, listPeople } from '../../../db/person-list.ts';
import { savePerson } from '../../../db/save-person.ts';
import type { peopleApi } from '../../../shared/api/people.ts';
import type { HandlersOf } from '../handler.ts';

export const peopleHandlers = {
  'people.list': (db, input) => listPeople(db, input),
  'people.save': (db, { person }) => {
    savePerson(db, person);
    return { personId: person.id };
  },
  'people.get': (db, { personId }) => ({ person: getPerson(db, personId) }),
  'people.seeJoin': (db, input) => seePersonJoin(db, input),
  'people.join': (db, input) => joinPeople(db, input),
  'organisations.list': (db, input) => listOrganisations(db, input),
  'organisations.save': (db, { organisation }) => {
    saveOrganisation(db, organisation);
    return { organisationId: organisation.id };
  },
  'organisations.get': (db, { organisationId }) => ({ organisation: getOrganisation(db, organisationId) }),
  'organisations.seeJoin': (db, input) => seeOrganisationJoin(db, input),
  'organisations.join': (db, input) => joinOrganisations(db, input),
} satisfies HandlersOf<typeof peopleApi>;

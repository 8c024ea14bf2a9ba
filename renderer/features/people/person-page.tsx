import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ActionsOwed } from './actions-owed.tsx';
import { JoinPerson } from './join-person.tsx';
import { NewPerson } from './new-person.tsx';
import { OrganisationsPage } from './organisations-page.tsx';
import { PersonFields } from './person-fields.tsx';
import { SeatsHeld } from './seats-held.tsx';
import { useGoToOther } from './use-go-to-other.ts';

const NOUNS: readonly Noun[] = ['person', 'organisation', 'seat', 'body'];

/** What a person owes, and what the organisation owes that the person works for. */
const Owed = ({ person }: { readonly person: Person }): ReactNode => {
  const organisations = useAppStore((state) => state.organisations);
  const { id, name, organisation } = person;
  const organisationId = organisations?.find((one) => one.name === organisation)?.id;
  const own = useMemo(() => ({ personId: id }), [id]);
  const through = useMemo(() => (organisationId === undefined ? undefined : { organisationId }), [organisationId]);
  return (
    <>
      <ActionsOwed title="Actions" owner={own} name={name} />
      {through && organisation !== undefined ? (
        <ActionsOwed title={`Through ${organisation}`} owner={through} name={organisation} />
      ) : null}
    </>
  );
};

const Sheet = ({ person }: { readonly person: Person }): ReactNode => (
  <div className="person-sheet">
    <PersonFields person={person} />
    <SeatsHeld person={person} />
    <Owed person={person} />
    <JoinPerson key={person.id} person={person} />
  </div>
);

const OnePerson = ({ personId }: { readonly personId: string }): ReactNode => {
  const people = useAppStore((state) => state.people);
  const error = useAppStore((state) => state.peopleError);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  const fetchOrganisations = useAppStore((state) => state.fetchOrganisations);
  const fetchAllSeats = useAppStore((state) => state.fetchAllSeats);
  const fetch = useCallback(async () => {
    await Promise.all([fetchPeople(), fetchOrganisations(), fetchAllSeats()]);
  }, [fetchPeople, fetchOrganisations, fetchAllSeats]);
  useFresh(NOUNS, fetch);
  const person = people?.find(({ id }) => id === personId);
  useScreenTitle(person?.name);
  const findPerson = useAppStore((state) => state.findPerson);
  const isGone = people !== undefined && !person;
  const isSought = useGoToOther(personId, { isGone, find: findPerson, at: '/people' });
  if (person) return <Sheet person={person} />;
  if ((!people && !error) || isSought) return <Loading>Opening the book …</Loading>;
  return (
    <Notice title="The person can’t be shown">
      <p>
        {error?.message ?? 'This address names nobody in the book. Go back to the list and open the person from there.'}
      </p>
      <p>
        <Button variant="default" onClick={() => void fetch()}>
          Try again
        </Button>
      </p>
    </Notice>
  );
};

/** One person. `#/people/new` makes one, and `#/people/organisations` shows whom they work for. */
export const PersonPage = ({ personId }: { readonly personId: string }): ReactNode => {
  if (personId === 'new') return <NewPerson />;
  return personId === 'organisations' ? <OrganisationsPage /> : <OnePerson personId={personId} />;
};

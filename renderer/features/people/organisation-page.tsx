import { Table } from '@mantine/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { Organisation, Person } from '../../../shared/domain/person.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ActionsOwed } from './actions-owed.tsx';
import { JoinOrganisation } from './join-organisation.tsx';
import { useGoToOther } from './use-go-to-other.ts';

const NOUNS: readonly Noun[] = ['organisation', 'person'];

const PeopleOf = ({ people }: { readonly people: readonly Person[] }): ReactNode => (
  <section className="sheet-section" aria-label="People">
    <h2>People</h2>
    {people.length === 0 ? <p className="sheet-hint">Nobody in the book works for it.</p> : null}
    {people.length === 0 ? null : (
      <Table className="register" aria-label="People">
        <Table.Tbody>
          {people.map(({ id, name, email }) => (
            <Table.Tr key={id}>
              <Table.Td className="register-key">
                <a href={`#/people/${id}`}>{name}</a>
              </Table.Td>
              <Table.Td>{email}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </section>
);

const Sheet = ({ organisation }: { readonly organisation: Organisation }): ReactNode => {
  const everybody = useAppStore((state) => state.people) ?? [];
  const { id, name, aliases } = organisation;
  const own = useMemo(() => ({ organisationId: id }), [id]);
  const ofPeople = useMemo(() => ({ peopleOf: id }), [id]);
  return (
    <div className="person-sheet">
      {aliases.length === 0 ? null : <p className="sheet-hint">Also known as {aliases.join(', ')}.</p>}
      <ActionsOwed title="Actions of the organisation" owner={own} name={name} />
      <ActionsOwed title="Actions of its people" owner={ofPeople} />
      <PeopleOf people={everybody.filter(({ organisation: works }) => works === name)} />
      <JoinOrganisation key={id} organisation={organisation} />
    </div>
  );
};

/** An organisation: what it owes, what its people owe, and who they are. */
export const OrganisationPage = ({ organisationId }: { readonly organisationId: string }): ReactNode => {
  const organisations = useAppStore((state) => state.organisations);
  const error = useAppStore((state) => state.organisationsError);
  const fetchOrganisations = useAppStore((state) => state.fetchOrganisations);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  useFresh(
    NOUNS,
    useCallback(async () => {
      await Promise.all([fetchOrganisations(), fetchPeople()]);
    }, [fetchOrganisations, fetchPeople]),
  );
  const organisation = organisations?.find(({ id }) => id === organisationId);
  useScreenTitle(organisation?.name);
  const findOrganisation = useAppStore((state) => state.findOrganisation);
  const isSought = useGoToOther(organisationId, {
    isGone: organisations !== undefined && !organisation,
    find: findOrganisation,
    at: '/people/organisations',
  });
  if (organisation) return <Sheet organisation={organisation} />;
  if ((!organisations && !error) || isSought) return <Loading>Opening the book …</Loading>;
  return (
    <Notice title="The organisation can’t be shown">
      <p>{error?.message ?? 'This address names no organisation of the book. Open it from the list.'}</p>
    </Notice>
  );
};

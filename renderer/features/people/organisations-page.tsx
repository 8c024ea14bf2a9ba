import { Table } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { Organisation } from '../../../shared/domain/person.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { required } from '../../components/fields/checked.ts';
import { TagsField } from '../../components/fields/tags-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { Loading } from '../../components/loading.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { PeopleTabs } from './people-tabs.tsx';

const NOUNS: readonly Noun[] = ['organisation', 'person'];

const OrganisationLine = ({ organisation }: { readonly organisation: Organisation }): ReactNode => {
  const changeOrganisation = useAppStore((state) => state.changeOrganisation);
  const people = useAppStore((state) => state.people);
  const { id } = organisation;
  const name = useDraft(
    organisation.name,
    required('Write the name of the organisation.', (text) =>
      changeOrganisation(id, (now) => ({ ...now, name: text })),
    ),
  );
  const aliases = useDraft<readonly string[]>(organisation.aliases, (list) =>
    changeOrganisation(id, (now) => ({ ...now, aliases: [...list] })),
  );
  const count = people?.filter((person) => person.organisation === organisation.name).length;
  return (
    <Table.Tr>
      <Table.Td className="field-cell">
        <TextField aria-label={`Name of ${organisation.name}`} draft={name} />
      </Table.Td>
      <Table.Td className="field-cell">
        <TagsField
          aria-label={`Other names of ${organisation.name}`}
          placeholder={aliases.value.length === 0 ? 'Another name' : ''}
          draft={aliases}
        />
      </Table.Td>
      <Table.Td className="register-number">{count}</Table.Td>
      <Table.Td className="register-key">
        <a href={`#/people/organisations/${id}`} aria-label={`What it owes: ${organisation.name}`}>
          What it owes
        </a>
      </Table.Td>
    </Table.Tr>
  );
};

const OrganisationTable = ({ organisations }: { readonly organisations: readonly Organisation[] }): ReactNode => (
  <Table className="register">
    <caption className="unseen">Organisations by name</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Name</Table.Th>
        <Table.Th scope="col">Also known as</Table.Th>
        <Table.Th scope="col" className="register-number">
          People
        </Table.Th>
        <Table.Th scope="col">Actions</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {organisations.map((organisation) => (
        <OrganisationLine key={organisation.id} organisation={organisation} />
      ))}
    </Table.Tbody>
  </Table>
);

/** The organisations of the book with the other names that they go by. */
export const OrganisationsPage = (): ReactNode => {
  useScreenTitle('Organisations');
  const organisations = useAppStore((state) => state.organisations);
  const error = useAppStore((state) => state.organisationsError);
  const fetchOrganisations = useAppStore((state) => state.fetchOrganisations);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  const makeOrganisation = useAppStore((state) => state.makeOrganisation);
  const fetch = useCallback(async () => {
    await Promise.all([fetchOrganisations(), fetchPeople()]);
  }, [fetchOrganisations, fetchPeople]);
  useFresh(NOUNS, fetch);
  if (!organisations) return error ? <p role="alert">{error.message}</p> : <Loading>Opening the book …</Loading>;
  return (
    <div className="list-sheet">
      <PeopleTabs at="Organisations" />
      <p className="sheet-hint">
        Companies, authorities and groups that people work for and that owe actions. Names that mean the same
        organisation stand in one line.
      </p>
      {organisations.length === 0 ? null : <OrganisationTable organisations={organisations} />}
      <AddField label="Add an organisation" add={(name) => makeOrganisation({ name: name.trim(), aliases: [] })} />
    </div>
  );
};

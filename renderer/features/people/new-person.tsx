import { Autocomplete, Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { namesakesOf } from './who-is-meant.ts';

const Namesakes = ({ namesakes }: { readonly namesakes: readonly Person[] }): ReactNode => {
  const [first] = namesakes;
  if (!first) return null;
  return (
    <p className="warning" role="status">
      <a href={`#/people/${first.id}`}>{first.name}</a>
      {first.organisation === undefined ? ' ' : ` (${first.organisation}) `}
      is in the book already. For somebody else of this name, write the organisation to tell them apart.
    </p>
  );
};

/** Somebody new, by name. */
export const NewPerson = (): ReactNode => {
  useScreenTitle('New person');
  const { typed, type, forget } = useKeptForm('new person');
  const { name = '', organisation = '' } = typed;
  const [error, setError] = useState<ApiError>();
  const people = useAppStore((state) => state.people);
  const organisations = useAppStore((state) => state.organisations);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  const fetchOrganisations = useAppStore((state) => state.fetchOrganisations);
  const makePerson = useAppStore((state) => state.makePerson);
  const [, navigate] = useLocation();
  useEffect(() => {
    void fetchPeople();
    void fetchOrganisations();
  }, [fetchPeople, fetchOrganisations]);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const works = organisation.trim();
    const made = await makePerson({
      name: name.trim(),
      aliases: [],
      ...(works === '' ? {} : { organisation: works }),
    });
    if (!made.ok) return setError(made.error);
    forget();
    navigate(`/people/${made.value}`);
  };
  return (
    <form className="new-form" noValidate onSubmit={(event) => void make(event)}>
      <TextInput
        label="Name"
        description="As the minutes have it"
        required
        autoFocus
        autoComplete="off"
        value={name}
        error={error?.message}
        onChange={(event) => type('name', event.currentTarget.value)}
      />
      <Autocomplete
        label="Organisation"
        description="May be left empty; a new one is put into the book"
        autoComplete="off"
        data={organisations?.map((one) => one.name) ?? []}
        value={organisation}
        onChange={(text) => type('organisation', text)}
      />
      <Namesakes namesakes={namesakesOf(people ?? [], name)} />
      <div>
        <Button type="submit">Add the person</Button>
      </div>
    </form>
  );
};

import { Button, Table, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { alikeIn, type Namesakes } from './who-is-meant.ts';

const NOUNS: readonly Noun[] = ['person', 'organisation'];

type PersonLineProps = {
  readonly person: Person;
  /** How many people of the book are called so. */
  readonly alike: number;
};

const PersonLine = ({ person, alike }: PersonLineProps): ReactNode => (
  <Table.Tr>
    <Table.Td className="register-key">
      <a href={`#/people/${person.id}`}>{person.name}</a>
      {alike > 1 ? <span className="namesake"> {alike} of this name</span> : null}
    </Table.Td>
    <Table.Td>{person.initials}</Table.Td>
    <Table.Td>{person.organisation}</Table.Td>
    <Table.Td>{person.aliases.join(', ')}</Table.Td>
    <Table.Td>{person.email}</Table.Td>
  </Table.Tr>
);

type PeopleTableProps = { readonly people: readonly Person[]; readonly namesakes: Namesakes };

const PeopleTable = ({ people, namesakes }: PeopleTableProps): ReactNode => (
  <Table className="register" highlightOnHover>
    <caption className="unseen">People by name</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Name</Table.Th>
        <Table.Th scope="col">Initials</Table.Th>
        <Table.Th scope="col">Organisation</Table.Th>
        <Table.Th scope="col">Also known as</Table.Th>
        <Table.Th scope="col">E-mail</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {people.map((person) => (
        <PersonLine key={person.id} person={person} alike={namesakes.get(person.id)?.length ?? 1} />
      ))}
    </Table.Tbody>
  </Table>
);

const NoPeople = (): ReactNode => (
  <Notice title="No people yet">
    <p>
      Everybody who has a seat on a body, comes to a meeting or owes an action is listed here once, with the other names
      that they go by.
    </p>
    <p>
      <Button component="a" href="#/people/new">
        New person
      </Button>
    </p>
  </Notice>
);

/** Who is called alike can be one person whom a list or a file named twice. */
const NamesakesLine = ({ people, namesakes }: PeopleTableProps): ReactNode => {
  const names = new Map(
    people.flatMap(({ id }) => {
      const [first] = namesakes.get(id) ?? [];
      return first ? [[first.id, first.name] as const] : [];
    }),
  );
  if (names.size === 0) return null;
  return (
    <p className="namesakes quiet">
      {names.size === 1 ? 'A name stands' : `${names.size} names stand`} here more than once:{' '}
      {[...names].map(([id, name], index) => (
        <Fragment key={id}>
          {index === 0 ? '' : ', '}
          <a href={`#/people/${id}`}>{name}</a>
        </Fragment>
      ))}
      . If that is one person, open the name and make them one.
    </p>
  );
};

const found = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const Search = ({ people }: { readonly people: readonly Person[] }): ReactNode => {
  const [text, setText] = useState('');
  const result = useAppStore((state) => state.peopleFound);
  const searchPeople = useAppStore((state) => state.searchPeople);
  const search = useCallback(() => searchPeople(text), [searchPeople, text]);
  useFresh(NOUNS, search);
  const namesakes = useMemo(() => alikeIn(people), [people]);
  const shown = text.trim() === '' ? people : (result?.people ?? people);
  return (
    <>
      <div className="register-tools">
        <TextInput
          aria-label="Search people"
          placeholder="Name, initials or organisation"
          type="search"
          leftSection={<IconSearch className="icon" aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className="quiet" role="status">
          {found(shown.length)}
        </span>
      </div>
      {shown.length === 0 ? <p className="register-none">Nobody in the book fits “{text}”.</p> : null}
      <NamesakesLine people={shown} namesakes={namesakes} />
      {shown.length === 0 ? null : <PeopleTable people={shown} namesakes={namesakes} />}
    </>
  );
};

/** The people of the book. */
export const PeoplePage = (): ReactNode => {
  const people = useAppStore((state) => state.people);
  const error = useAppStore((state) => state.peopleError);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  useFresh(NOUNS, fetchPeople);
  if (people) {
    return (
      <>
        <PeopleTabs at="People" />
        {people.length === 0 ? <NoPeople /> : <Search people={people} />}
      </>
    );
  }
  if (!error) return <Loading>Opening the book …</Loading>;
  return (
    <Notice title="The people can’t be shown">
      <p>{error.message}</p>
      <p>
        <Button variant="default" onClick={() => void fetchPeople()}>
          Try again
        </Button>
      </p>
    </Notice>
  );
};

import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { isNarrowed, statesIn } from '../../store/register-view.ts';
import { useOwnerNames } from './use-owner-names.ts';
import { ViewTabs } from './view-tabs.tsx';

const BodyFilter = (): ReactNode => {
  const bodies = useAppStore((state) => state.bodies) ?? [];
  const body = useAppStore((state) => state.registerView.body);
  const showRegister = useAppStore((state) => state.showRegister);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  return (
    <Select
      className="actions-chip"
      aria-label="Body"
      placeholder="Any body"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Any body' }}
      data={bodies.map(({ code, name }) => ({ value: code, label: code === name ? code : `${code} – ${name}` }))}
      value={body ?? null}
      data-filled={body !== undefined || undefined}
      onChange={(code) => showRegister({ body: code ?? undefined })}
    />
  );
};

const StateFilter = (): ReactNode => {
  const name = useAppStore((view) => view.registerView.name);
  const state = useAppStore((view) => view.registerView.state);
  const showRegister = useAppStore((view) => view.showRegister);
  const states = statesIn(name);
  return (
    <Select
      className="actions-chip"
      aria-label="State"
      placeholder="Any state"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Any state' }}
      data={[...states]}
      value={state ?? null}
      data-filled={state !== undefined || undefined}
      onChange={(chosen) => showRegister({ state: states.find((one) => one === chosen) })}
    />
  );
};

const OwnerFilter = (): ReactNode => {
  const owner = useAppStore((state) => state.registerView.owner);
  const showRegister = useAppStore((state) => state.showRegister);
  return (
    <Autocomplete
      className="actions-chip"
      aria-label="Owner"
      placeholder="Any owner"
      autoComplete="off"
      clearable
      clearButtonProps={{ 'aria-label': 'Any owner' }}
      // What the book found is shown as it is: it knows other names of the same person.
      filter={({ options }) => options}
      data={[...useOwnerNames(owner)]}
      value={owner}
      data-filled={owner !== '' || undefined}
      onChange={(text) => showRegister({ owner: text })}
    />
  );
};

/** The way to the list of open actions of the body in view, as it would be handed out. */
const ListLink = (): ReactNode => {
  const code = useAppStore((state) => state.registerView.body);
  const body = useAppStore((state) => state.bodies?.find((one) => one.code === code));
  if (!body) return null;
  return (
    <Button variant="default" component="a" href={`#/actions/list/${body.id}`}>
      List to hand out
    </Button>
  );
};

/** The named views, and what narrows them. */
export const RegisterFilters = (): ReactNode => {
  const view = useAppStore((state) => state.registerView);
  const total = useAppStore((state) => state.register?.total);
  const showRegister = useAppStore((state) => state.showRegister);
  return (
    <search className="actions-filters" aria-label="Actions">
      <ViewTabs />
      <TextInput
        className="actions-search"
        aria-label="Text, reference or owner"
        placeholder="Text, reference or owner"
        data-field="search"
        autoComplete="off"
        leftSection={<IconSearch className="icon" aria-hidden="true" />}
        rightSection={<KeyCap of="register.search" />}
        value={view.text}
        onChange={(event) => showRegister({ text: event.currentTarget.value })}
      />
      <BodyFilter />
      <OwnerFilter />
      <StateFilter />
      {isNarrowed(view) ? (
        <Button
          variant="subtle"
          onClick={() => showRegister({ body: undefined, state: undefined, owner: '', text: '' })}
        >
          Clear
        </Button>
      ) : null}
      <ListLink />
      <output className="actions-count">
        {total === undefined ? '' : `${total} ${total === 1 ? 'action' : 'actions'}`}
      </output>
    </search>
  );
};

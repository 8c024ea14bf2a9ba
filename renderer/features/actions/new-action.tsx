import { ActionIcon, Autocomplete, Button, Checkbox, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { ActionId } from '../../../shared/ids.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DUE_CHOICES } from './due-field.tsx';
import { useOwnerNames } from './use-owner-names.ts';
import { useRaising } from './use-raising.ts';

type Raising = ReturnType<typeof useRaising>;

const Body = ({ values, faults, type }: Raising): ReactNode => {
  const bodies = useAppStore((state) => state.bodies) ?? [];
  return (
    <Select
      label="Body"
      searchable
      allowDeselect={false}
      data-field="body"
      data={bodies.map(({ id, code, name }) => ({ value: id, label: code === name ? code : `${code} – ${name}` }))}
      value={values.body === '' ? null : values.body}
      error={faults.body}
      onChange={(id) => type('body', id ?? '')}
    />
  );
};

const Owners = ({ values, faults, type }: Raising): ReactNode => {
  const [searched, setSearched] = useState('');
  const names = useOwnerNames(searched);
  return (
    <TagsInput
      label="Owners"
      placeholder={values.owners.length === 0 ? 'Nobody yet' : ''}
      data={[...names]}
      filter={({ options }) => options}
      value={[...values.owners]}
      error={faults.owners}
      searchValue={searched}
      onSearchChange={setSearched}
      onChange={(owners) => type('owners', JSON.stringify(owners))}
    />
  );
};

const Form = (raising: Raising): ReactNode => {
  const { values, faults, type, submit } = raising;
  const { place } = useFocusSoon<HTMLFormElement>(`[data-field="${values.body === '' ? 'body' : 'text'}"]`);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <form ref={place} className="state-form" aria-label="New action" onSubmit={onSubmit}>
      <Body {...raising} />
      <Textarea
        label="Action"
        placeholder="to ask for a second offer"
        autosize
        minRows={2}
        data-field="text"
        value={values.text}
        error={faults.text}
        onChange={(event) => type('text', event.currentTarget.value)}
      />
      <Owners {...raising} />
      <div className="state-form-row">
        <Autocomplete
          label="Due"
          placeholder="Not settled"
          autoComplete="off"
          data={[...DUE_CHOICES]}
          value={values.due}
          error={faults.due}
          onChange={(text) => type('due', text)}
        />
        <TextInput
          label="Raised on"
          autoComplete="off"
          value={values.day}
          error={faults.day}
          onChange={(event) => type('day', event.currentTarget.value)}
          onBlur={() => faults.day || type('day', values.day || formatScreenDate(raising.today))}
        />
      </div>
      <Checkbox
        label="Confidential"
        checked={values.confidential}
        onChange={(event) => type('confidential', event.currentTarget.checked ? 'yes' : '')}
      />
      <div className="state-form-acts">
        <Button type="submit">Raise the action</Button>
      </div>
    </form>
  );
};

type NewActionProps = { readonly onRaised: (id: ActionId) => void; readonly onClose: () => void };

/** An action that no meeting raised: it gets a number of the body's own sequence. */
export const NewAction = ({ onRaised, onClose }: NewActionProps): ReactNode => {
  const raising = useRaising(onRaised);
  const isShared = useIsShared();
  const hasBodies = useAppStore((state) => state.bodies !== undefined);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  return (
    <aside className="detail" aria-label="New action" data-region="action">
      <header className="detail-head">
        <h2>New action</h2>
        <ActionIcon variant="subtle" aria-label="Close the panel" title="Close the panel (Esc)" onClick={onClose}>
          <IconX className="icon" aria-hidden="true" />
        </ActionIcon>
      </header>
      <p className="quiet">Raised between meetings. What a meeting raises is typed in its minutes.</p>
      {isShared && raising.values.confidential ? <Hidden /> : null}
      {hasBodies && !(isShared && raising.values.confidential) ? <Form {...raising} /> : null}
    </aside>
  );
};

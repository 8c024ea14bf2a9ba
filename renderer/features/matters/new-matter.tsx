import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';
import { matterAddress } from './matter-cells.tsx';

/** A matter that no minutes have named yet: its code and its title; all else is filled in beside the register. */
export const NewMatter = (): ReactNode => {
  const { typed, type, forget } = useKeptForm('new matter');
  const { code = '', title = '' } = typed;
  const [error, setError] = useState<string>();
  const addMatter = useAppStore((state) => state.addMatter);
  const [, navigate] = useLocation();
  const add = async (): Promise<void> => {
    const refused = await addMatter(code.trim(), title.trim());
    setError(refused?.message);
    if (refused) return;
    forget();
    navigate(matterAddress(code.trim()));
  };
  return (
    <form
      className="new-matter"
      aria-label="New matter"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '') void add();
      }}
    >
      <TextInput
        aria-label="Code of a new matter"
        placeholder="New code"
        data-field="newCode"
        autoComplete="off"
        value={code}
        error={error}
        onChange={(event) => type('code', event.currentTarget.value)}
      />
      <TextInput
        aria-label="Its title"
        placeholder="Its title"
        autoComplete="off"
        value={title}
        onChange={(event) => type('title', event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={code.trim() === ''}>
        Add
      </Button>
    </form>
  );
};

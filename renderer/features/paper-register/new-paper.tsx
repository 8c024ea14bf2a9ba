import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';
import { paperAddress } from './paper-cells.tsx';

/** A paper that no meeting has yet: its title; all else is filled in beside the register. */
export const NewPaper = (): ReactNode => {
  const { typed, type, forget } = useKeptForm('new paper');
  const { title = '' } = typed;
  const [error, setError] = useState<string>();
  const addPaper = useAppStore((state) => state.addRegisteredPaper);
  const [, navigate] = useLocation();
  const add = async (): Promise<void> => {
    const added = await addPaper(title.trim());
    setError(added.ok ? undefined : added.error.message);
    if (!added.ok) return;
    forget();
    navigate(paperAddress({ id: added.value }));
  };
  return (
    <form
      className="new-paper"
      aria-label="New paper"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') void add();
      }}
    >
      <TextInput
        aria-label="Title of a new paper"
        placeholder="Title of a new paper"
        data-field="newTitle"
        autoComplete="off"
        value={title}
        error={error}
        onChange={(event) => type('title', event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        Add
      </Button>
    </form>
  );
};

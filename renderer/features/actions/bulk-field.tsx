import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';

/** One way to apply what was typed; what it answers with is why that was not done. */
export type BulkAct = { readonly label: string; readonly run: (text: string) => Promise<string | undefined> };

export type BulkFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** Enter does the first. */
  readonly acts: readonly BulkAct[];
  readonly onDone: () => void;
};

/** What is typed is kept under this name until it is sent, or its selection goes. */
export const formOf = (name: string): string => `bulk ${name}`;

/** Where it is written what becomes of all that is selected. Nothing is done before it is said. */
export const BulkField = ({ name, label, placeholder, acts, onDone }: BulkFieldProps): ReactNode => {
  const { typed, type, forget } = useKeptForm(formOf(name));
  const { text = '' } = typed;
  const [fault, setFault] = useState<string>();
  const apply = async ({ run }: BulkAct): Promise<void> => {
    const found = text.trim() === '' ? 'Write something first.' : await run(text.trim());
    setFault(found);
    if (found !== undefined) return;
    forget();
    onDone();
  };
  return (
    <form
      className="bulk-field"
      onSubmit={(event) => {
        event.preventDefault();
        const first = acts[0];
        if (first) void apply(first);
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        data-bulk={name}
        autoFocus
        autoComplete="off"
        value={text}
        error={fault}
        onChange={(event) => type('text', event.currentTarget.value)}
      />
      {acts.map((act, at) => (
        <Button
          key={act.label}
          type={at === 0 ? 'submit' : 'button'}
          variant="default"
          {...(at === 0 ? {} : { onClick: () => void apply(act) })}
        >
          {act.label}
        </Button>
      ))}
    </form>
  );
};

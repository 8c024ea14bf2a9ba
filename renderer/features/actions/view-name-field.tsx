import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type ViewNameFieldProps = {
  readonly was: string;
  /** Says why the view can't be called so. */
  readonly take: (name: string) => string | undefined;
  readonly onDone: () => void;
};

/** The name of a view: Enter takes it, Escape leaves it. */
export const ViewNameField = ({ was, take, onDone }: ViewNameFieldProps): ReactNode => {
  const [name, setName] = useState(was);
  const [fault, setFault] = useState<string>();
  const tryTake = (): void => {
    const found = take(name);
    setFault(found);
    if (found === undefined) onDone();
  };
  return (
    <TextInput
      aria-label="Name of the view"
      placeholder="Name of the view, then Enter"
      autoFocus
      autoComplete="off"
      value={name}
      error={fault}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tryTake();
        if (event.key === 'Escape') {
          event.preventDefault();
          onDone();
        }
      }}
    />
  );
};

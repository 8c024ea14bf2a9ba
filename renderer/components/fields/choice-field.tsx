import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Draft } from './use-draft.ts';

export type ChoiceFieldProps = Omit<AutocompleteProps, 'value' | 'onChange' | 'error' | 'data'> & {
  readonly draft: Draft<string>;
  /** What is offered while somebody types; each only once. Other words can be typed as well. */
  readonly choices: readonly string[];
};

/** Whether Enter takes an option of the list that is marked by the arrow keys. */
const takesOption = ({ currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  document
    .getElementById(currentTarget.getAttribute('aria-controls') ?? '')
    ?.querySelector('[data-combobox-selected]') instanceof HTMLElement;

/** A line of text that can be completed from a list. Saved on a choice, on leaving it or by Enter. */
export const ChoiceField = ({ draft, choices, onKeyDown, ...props }: ChoiceFieldProps): ReactNode => {
  const chosen = useRef(false);
  return (
    <Autocomplete
      autoComplete="off"
      limit={50}
      {...props}
      data={[...choices]}
      value={draft.value}
      error={draft.error}
      onChange={(text) => {
        if (!chosen.current) draft.type(text);
        chosen.current = false;
      }}
      onOptionSubmit={(choice) => {
        // The field says the same again by its own change.
        chosen.current = true;
        draft.choose(choice);
      }}
      onBlur={() => draft.commit()}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key === 'Enter' && !takesOption(event)) draft.commit();
        if (event.key === 'Escape' && draft.isDirty) draft.reset();
      }}
    />
  );
};

import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { ChoiceField } from './choice-field.tsx';
import type { Draft } from './use-draft.ts';
import { useLateRefusal } from './use-late-refusal.ts';
import { useLeave } from './use-leave.ts';

type Add = (text: string) => Promise<ApiError | undefined>;

/** What is added leaves the field at once, so that the next can be typed while it is on its way; refused it comes back. */
const useAddDraft = (add: Add): Draft<string> => {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const latest = useRef('');
  const sayLate = useLateRefusal();
  const type = (typed: string): void => {
    latest.current = typed;
    setText(typed);
    setError(undefined);
  };
  const submit = async (typed: string): Promise<void> => {
    type('');
    if (typed.trim() === '') return;
    const refused = await add(typed);
    if (!refused) return;
    sayLate(typed, refused.message);
    const isFree = latest.current === '';
    if (isFree) type(typed);
    setError(isFree ? refused.message : `“${typed}” is not added. ${refused.message}`);
  };
  const commit = (): void => {
    if (latest.current !== '') void submit(latest.current);
  };
  useLeave(() => {
    const words = latest.current;
    commit();
    return words.trim() !== '';
  });
  return {
    value: text,
    error,
    isDirty: text !== '',
    type,
    commit,
    choose: (typed) => void submit(typed),
    reset: () => type(''),
  };
};

export type AddFieldProps = {
  /** What the field and its button do: 'Add a category'. */
  readonly label: string;
  readonly placeholder?: string;
  /** What stands on the button, where that is not 'Add'. */
  readonly button?: string;
  readonly choices?: readonly string[];
  /** Puts what was typed into the book; what it answers with is why it could not. */
  readonly add: Add;
  readonly children?: ReactNode;
};

/** A field at the end of a list: Enter adds what was typed, and the next can be typed at once. */
export const AddField = ({
  label,
  placeholder = label,
  button = 'Add',
  choices = [],
  add,
  children,
}: AddFieldProps): ReactNode => {
  const draft = useAddDraft(add);
  return (
    <div className="add-field">
      <ChoiceField aria-label={label} placeholder={placeholder} choices={choices} draft={draft} />
      <Button variant="default" onClick={draft.commit}>
        {button}
      </Button>
      {children}
    </div>
  );
};

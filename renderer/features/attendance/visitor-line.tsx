import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Category } from '../../../shared/domain/body.ts';
import { useLateRefusal } from '../../components/fields/use-late-refusal.ts';
import { useLeave } from '../../components/fields/use-leave.ts';
import type { RollActs } from './use-roll.ts';

const NOBODY = 'Write a name; behind it, if you like, (organisation), and after a comma why the person is here.';

const usualCategory = (categories: readonly Category[]): string =>
  (categories.find(({ table }) => table === 'others') ?? categories.at(-1))?.name ?? '';

type VisitorLineProps = { readonly categories: readonly Category[]; readonly acts: RollActs };

/** Adds people without a seat, a line for each, as it is left too. What is refused comes back into the field. */
export const VisitorLine = ({ categories, acts }: VisitorLineProps): ReactNode => {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [category, setCategory] = useState(usualCategory(categories));
  const sayLate = useLateRefusal();
  const refuse = (reason: string, beside = reason): void => {
    setError(beside);
    sayLate(text, reason);
  };
  const add = async (): Promise<void> => {
    const answer = acts.enter(text, category === '' ? undefined : category);
    if (!answer) return refuse(NOBODY);
    setText('');
    setError(undefined);
    const refused = await answer;
    if (!refused) return;
    setText((typed) => (typed === '' ? text : typed));
    refuse(refused.message, `“${text}” is not added. ${refused.message}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  useLeave(() => {
    const hasWords = text.trim() !== '';
    if (hasWords) void add();
    return hasWords;
  });
  return (
    <form className="roll-visitor" noValidate onSubmit={submit}>
      <TextInput
        label="Add a visitor"
        description="or “PS, ST a” to mark them, “AB for CD” for an alternate"
        placeholder="Ann Bell (Coast Survey), Proposer for LP014"
        autoComplete="off"
        data-visitor
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {categories.length === 0 ? null : (
        <NativeSelect
          label="Category"
          aria-label="Category of the visitor"
          data={categories.map(({ name }) => name)}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="default">
        Add
      </Button>
    </form>
  );
};

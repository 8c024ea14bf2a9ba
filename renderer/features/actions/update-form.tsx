import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { DayPicker } from '../../components/fields/day-picker.tsx';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useLateRefusal } from '../../components/fields/use-late-refusal.ts';
import { actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

type Words = { readonly day: string; readonly text: string };
type Faults = { readonly day?: string; readonly text?: string };

const faultsOf = ({ day, text }: Words, today: string): Faults => {
  const date = readTypedDay(day, today, 'behind');
  return {
    ...(date.ok ? {} : { day: date.error }),
    ...(text.trim() === '' ? { text: 'Write what was done, then add it.' } : {}),
  };
};

/** What is being written down: a draft of this action until it is added. Refused, the words come back. */
const useUpdate = (action: Action) => {
  const addUpdate = useAppStore((state) => state.addUpdate);
  const today = useAppStore((state) => state.today());
  const store = useAppStoreApi();
  const form = `update ${action.id}`;
  const { typed, typeAll, forget } = useKeptForm(form);
  const words: Words = { day: typed['day'] ?? formatScreenDate(today), text: typed['text'] ?? '' };
  const [faults, setFaults] = useState<Faults>({});
  const sayLate = useLateRefusal();
  const { day, text } = words;
  const date = readTypedDay(day, today, 'behind');

  const send = async (on: string): Promise<void> => {
    forget();
    const refused = await addUpdate(action.id, { date: on, text: text.trim() }, `Update added to ${nameOf(action)}`);
    if (!refused) return;
    sayLate(text, refused.message);
    // Somebody may have gone on to the next one in the meantime.
    if (!store.getState().forms.get(form)?.['text']) store.getState().keepForm(form, { day, text });
    setFaults({ [refused.path === 'date' ? 'day' : 'text']: refused.message });
  };
  /** Says whether it could be. */
  const add = (): boolean => {
    const found = faultsOf(words, today);
    setFaults(found);
    if (!date.ok || found.text !== undefined) return false;
    void send(date.value);
    return true;
  };
  const type = (changed: Partial<Words>): void => {
    typeAll(changed);
    setFaults({});
  };
  return { words, faults, today, type, add };
};

type UpdateFormProps = { readonly action: Action; readonly onAdded: () => void };

/** Where it is written down what became of the action. */
export const UpdateForm = ({ action, onAdded }: UpdateFormProps): ReactNode => {
  const { words, faults, today, type, add } = useUpdate(action);
  const changes = useKeyChanges();
  const help = useKeyHelp();
  const submit = (): void => {
    if (add()) onAdded();
  };
  return (
    <div className="update-form">
      <Textarea
        label="New update"
        placeholder="What was done, what is known"
        description={`${help('update.add').words} adds it.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={10}
        data-field="update"
        value={words.text}
        error={faults.text}
        onChange={(event) => type({ text: event.currentTarget.value })}
        onKeyDown={(event) => actFor(event.nativeEvent, 'update', { add: submit }, changes)?.()}
      />
      <div className="update-form-end">
        <TextInput
          label="Day"
          autoComplete="off"
          value={words.day}
          error={faults.day}
          rightSection={
            <DayPicker
              label="Pick the day of the update"
              day={today}
              onPick={(picked) => type({ day: formatScreenDate(picked) })}
            />
          }
          onChange={(event) => type({ day: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
        <Button variant="default" onClick={submit}>
          Add the update
        </Button>
      </div>
    </div>
  );
};

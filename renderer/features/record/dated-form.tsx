import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';

export type DatedFormProps = {
  /** Under which what is typed is kept until it is sent. */
  readonly name: string;
  /** Of the field for the words. */
  readonly label: string;
  readonly placeholder: string;
  /** Of the field for the day. */
  readonly dayLabel?: string;
  /** What its button does. */
  readonly act: string;
  /** While it can't be done; why stands beside the form. */
  readonly isShut?: boolean;
  /** Sends it; answers with why it could not be taken. */
  readonly send: (text: string, date: string) => Promise<ApiError | undefined>;
  readonly children?: ReactNode;
};

/** Words and their day, sent as a whole and kept for good. */
export const DatedForm = ({
  name,
  label,
  placeholder,
  dayLabel = 'On',
  isShut = false,
  act,
  send,
  children,
}: DatedFormProps): ReactNode => {
  const today = useAppStore((state) => state.today());
  const { typed, type, forget } = useKeptForm(name);
  const [faults, setFaults] = useState<{ readonly text?: string | undefined; readonly day?: string | undefined }>({});
  const text = typed['text'] ?? '';
  const day = typed['day'] ?? formatScreenDate(today);
  const settle = (): void => {
    setFaults({});
    forget();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const date = readTypedDay(day, today, 'behind');
    if (!date.ok) return setFaults({ day: date.error });
    if (text.trim() === '') return setFaults({ text: `Fill in: ${label.toLowerCase()}.` });
    const refused = await send(text.trim(), date.value);
    if (!refused) return settle();
    setFaults(refused.path?.endsWith('date') ? { day: refused.message } : { text: refused.message });
  };
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)}>
      {children}
      <TextInput
        className="record-wide"
        label={label}
        placeholder={placeholder}
        autoComplete="off"
        value={text}
        error={faults.text}
        onChange={(event) => type('text', event.currentTarget.value)}
      />
      <TextInput
        label={dayLabel}
        autoComplete="off"
        value={day}
        error={faults.day}
        onChange={(event) => type('day', event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={isShut}>
        {act}
      </Button>
    </form>
  );
};

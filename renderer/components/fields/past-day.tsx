import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { useAppStore } from '../../store/hooks.ts';

type Props = {
  readonly label: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly onDay: (day: string) => void;
};

/** A day that has been, typed as people write it: told at each key that makes one. */
export const PastDay = ({ label, day, onDay }: Props): ReactNode => {
  const today = useAppStore((state) => state.today());
  const [words, setWords] = useState(formatScreenDate(day));
  const read = readTypedDay(words, today, 'behind');
  return (
    <TextInput
      label={label}
      autoComplete="off"
      value={words}
      error={read.ok ? undefined : read.error}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        const typed = readTypedDay(event.currentTarget.value, today, 'behind');
        if (typed.ok) onDay(typed.value);
      }}
    />
  );
};

import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type DayWithoutYear, readTypedDay } from '../../../shared/typed-day.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DayPicker } from './day-picker.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { type Save, useDraft } from './use-draft.ts';

type Props = Omit<TextFieldProps, 'draft' | 'rightSection'> & {
  /** What the day is of: its field and its calendar are called so. */
  readonly name: string;
  /** 'YYYY-MM-DD', or '' for none. */
  readonly day: string;
  readonly save: Save<string>;
  readonly withoutYear?: DayWithoutYear;
};

/** A day, typed as people write it ('1 Jul', '1/7/20'), or picked from a calendar. */
export const DayField = ({ name, day, save, withoutYear, ...props }: Props): ReactNode => {
  const today = useAppStore((state) => state.today);
  const draft = useDraft(day === '' ? '' : formatScreenDate(day), (text) => {
    if (text.trim() === '') return save('');
    const read = readTypedDay(text, today(), withoutYear);
    return read.ok ? save(read.value) : Promise.resolve(apiError('invalidInput', read.error));
  });
  return (
    <TextField
      {...props}
      draft={draft}
      rightSection={
        <DayPicker
          label={`Pick a day: ${name}`}
          day={day}
          onPick={(picked) => draft.choose(picked === '' ? '' : formatScreenDate(picked))}
        />
      }
    />
  );
};

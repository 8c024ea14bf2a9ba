import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Interim } from '../../../shared/domain/interim.ts';
import { optionalDay, required } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { closedLook } from './closed-look.ts';

type Props = {
  readonly interim: Interim;
  readonly isClosed: boolean;
  /** What its date is of. */
  readonly dateLabel: string;
};

/** A day that has to be there. */
const dayBehind = (today: string, save: Save<string>): Save<string> =>
  optionalDay(today, 'behind', (date) =>
    date === undefined ? Promise.resolve(apiError('invalidInput', 'Write the day, such as 26/5/20.')) : save(date),
  );

/** What every record says. */
export const CommonFields = ({ interim, isClosed, dateLabel }: Props): ReactNode => {
  const changeInterim = useAppStore((state) => state.changeInterim);
  const today = useAppStore((state) => state.today());
  const save =
    <Value,>(change: (now: Interim, value: Value) => Interim): Save<Value> =>
    (value) =>
      changeInterim(interim.id, (now) => change(now, value));
  const title = useDraft(
    interim.title,
    required(
      'Write what it is about.',
      save((now, text) => ({ ...now, title: text })),
    ),
  );
  const date = useDraft(
    formatScreenDate(interim.date),
    dayBehind(
      today,
      save((now, text) => ({ ...now, date: text })),
    ),
  );
  const isConfidential = useDraft(
    interim.readers === 'confidential',
    save((now, chosen: boolean) => ({ ...now, readers: chosen ? 'confidential' : 'everyone' })),
  );
  return (
    <>
      <div className="field-row">
        <TextField
          className="field-wide"
          label="What it is about"
          required={!isClosed}
          {...closedLook(isClosed)}
          draft={title}
        />
        <TextField label={dateLabel} {...closedLook(isClosed)} draft={date} />
      </div>
      <Checkbox
        label="Confidential"
        description="It stands in a confidential item of the minutes, and in no public version"
        checked={isConfidential.value}
        error={isConfidential.error}
        disabled={isClosed}
        onChange={(event) => isConfidential.choose(event.currentTarget.checked)}
      />
    </>
  );
};

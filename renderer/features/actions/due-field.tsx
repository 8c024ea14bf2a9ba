import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { showDue } from '../../editor/due-text.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { DayPicker } from './day-picker.tsx';
import { readDue } from './read-due.ts';

export const DUE_CHOICES = ['next meeting', '5 WD', '10 WD', 'none set'] as const;

/** What the day below the field is, where the due itself does not say it. */
const comesTo = ({ due, dueOn }: Action): string => {
  if (due === undefined) return 'A day (30 June 2020), next meeting, 5 WD, none set, or words.';
  if ('workingDays' in due) {
    const day = dueOn === undefined ? 'The meeting has no date to count from.' : `${formatScreenDate(dueOn)}.`;
    return `${day} Counted by the working days of the body.`;
  }
  if ('words' in due) return 'Kept in these words. No day is counted from them: it never becomes overdue.';
  if (!('meeting' in due)) return '';
  return dueOn === undefined ? 'That meeting has no date yet.' : `${formatScreenDate(dueOn)}.`;
};

type DueFieldProps = { readonly action: Action; readonly shortName: string };

/** When it has to be done: typed as in the minutes, or picked from a calendar. */
export const DueField = ({ action, shortName }: DueFieldProps): ReactNode => {
  const changeAction = useAppStore((state) => state.changeAction);
  const today = useAppStore((state) => state.today);
  const save = (due: Due | null) => {
    const said = due === null ? 'has no due settled' : `is due: ${dueWords(due)}`;
    return changeAction(action.id, { due }, `${nameOf(action)} ${said}`);
  };
  const typed = useDraft(showDue(action.due ?? null), (text) => {
    const due = readDue(text, { meetingDate: today(), shortName });
    return due.ok ? save(due.value) : Promise.resolve(apiError('invalidInput', due.error));
  });
  return (
    <ChoiceField
      label="Due"
      description={comesTo(action)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder="Not settled"
      data-field="due"
      draft={typed}
      choices={DUE_CHOICES}
      rightSection={
        <DayPicker
          label="Pick the day that it is due"
          day={action.due && 'date' in action.due ? action.due.date : ''}
          onPick={(day) => typed.choose(formatScreenDate(day))}
        />
      }
    />
  );
};

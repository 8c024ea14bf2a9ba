import type { ReactNode } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { countedDueWords } from '../../../shared/domain/counted-due.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { DayPicker } from '../../components/fields/day-picker.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { showDue } from '../../editor/due-text.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { readDue } from './read-due.ts';

export const DUE_CHOICES = ['next meeting', '5 WD', '10 WD', 'none set'] as const;

/** What the day below the field is, where the due itself does not say it. */
const comesTo = ({ action: { due, dueOn }, countedDue }: ActionSheet): string => {
  if (due === undefined) return 'A day (30 June 2020), next meeting, 5 WD, none set, or words.';
  if ('workingDays' in due) {
    return countedDue === undefined ? 'The meeting has no date to count from.' : `${countedDueWords(countedDue)}.`;
  }
  if ('words' in due) return 'Kept in these words. No day is counted from them: it never becomes overdue.';
  if (!('meeting' in due)) return '';
  return dueOn === undefined ? 'That meeting has no date yet.' : `${formatScreenDate(dueOn)}.`;
};

/** When it has to be done: typed as in the minutes, or picked from a calendar. */
export const DueField = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => {
  const { action } = sheet;
  const changeAction = useAppStore((state) => state.changeAction);
  const today = useAppStore((state) => state.today);
  const save = (due: Due | null) => {
    const said = due === null ? 'has no due settled' : `is due: ${dueWords(due)}`;
    return changeAction(action.id, { due }, `${nameOf(action)} ${said}`);
  };
  const typed = useDraft(showDue(action.due ?? null), (text) => {
    const due = readDue(text, { meetingDate: today(), shortName: sheet.body.shortName });
    return due.ok ? save(due.value) : Promise.resolve(apiError('invalidInput', due.error));
  });
  return (
    <ChoiceField
      label="Due"
      description={comesTo(sheet)}
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

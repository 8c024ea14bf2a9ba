import { Button, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { isOpen } from '../../../shared/domain/action.ts';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

const MOST_DAYS = 999;

const helpOf = ({ action, snoozeDays }: ActionSheet, today: string): string => {
  const { dueOn, sleepsUntil } = action;
  if (dueOn === undefined) return 'Its due comes to no day: it can’t sleep until one.';
  if (snoozeDays === undefined || sleepsUntil === undefined)
    return 'Out of the open view until so many days before it is due.';
  const day = formatScreenDate(sleepsUntil);
  return sleepsUntil > today
    ? `Sleeps until ${day}; when its due moves, so does that.`
    : `Back in the open view since ${day}.`;
};

/** Puts an action to sleep until so many days before it is due. */
export const SnoozeField = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => {
  const { action, snoozeDays } = sheet;
  const changeAction = useAppStore((state) => state.changeAction);
  const today = useAppStore((state) => state.today());
  const draft = useDraft<string | number>(snoozeDays ?? '', (days) => {
    const said = days === '' ? 'does not sleep' : `sleeps until ${days} days before its due`;
    return changeAction(action.id, { snoozeDays: days === '' ? null : Number(days) }, `${nameOf(action)} ${said}`);
  });
  if (!isOpen(action.state)) return null;
  return (
    <div className="state-field">
      <NumberInput
        label="Snooze until days before due"
        description={helpOf(sheet, today)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="Not snoozed"
        allowDecimal={false}
        allowNegative={false}
        max={MOST_DAYS}
        clampBehavior="strict"
        data-field="snooze"
        value={draft.value}
        error={draft.error}
        onChange={(days) => draft.type(days)}
        onBlur={() => draft.commit()}
        onKeyDown={(event) => event.key === 'Enter' && draft.commit()}
      />
      {snoozeDays === undefined ? null : (
        <Button variant="default" onClick={() => draft.choose('')}>
          Wake it
        </Button>
      )}
    </div>
  );
};

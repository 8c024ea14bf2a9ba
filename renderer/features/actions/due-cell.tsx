import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { dueWithDay } from './action-words.ts';
import { UrgencyMark, useUrgency } from './urgency.tsx';
import { useListedAction } from './use-hides-action.ts';

/** When an action of a list is due; where that presses, the day alone beside the sign, and the words on asking. */
export const DueCell = ({ action: whole }: { readonly action: Action }): ReactNode => {
  const action = useListedAction()(whole);
  const urgency = useUrgency(action);
  if (!urgency) return dueWithDay(action);
  return (
    <span data-urgency={urgency} title={`Due: ${dueWithDay(action)}`}>
      <UrgencyMark urgency={urgency} />, {formatScreenDate(action.dueOn ?? '')}
    </span>
  );
};

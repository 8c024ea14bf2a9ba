import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Action, type Urgency, urgencyOf } from '../../../shared/domain/action.ts';
import { useAppStore } from '../../store/hooks.ts';

const SHOWN = {
  overdue: { word: 'Overdue', Sign: IconAlertTriangle },
  'due soon': { word: 'Due soon', Sign: IconClock },
} as const;

/** How much an action presses today. */
export const useUrgency = (action: Action): Urgency | undefined =>
  urgencyOf(
    action,
    useAppStore((state) => state.today()),
  );

/** A word and a sign, so that it is not said by colour alone. */
export const UrgencyMark = ({ urgency }: { readonly urgency: Urgency }): ReactNode => {
  const { word, Sign } = SHOWN[urgency];
  return (
    <>
      <Sign className="icon" aria-hidden="true" />
      <strong>{word}</strong>
    </>
  );
};

import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { howSoon, nearnessOf } from '../../../shared/domain/how-soon.ts';

const SIGN = { late: IconAlertTriangle, soon: IconClock, later: undefined } as const;

/** How far away a day is: a sign and words, so that it is not said by colour alone. */
export const NearnessMark = ({ date, today }: { readonly date: string; readonly today: string }): ReactNode => {
  const nearness = nearnessOf(date, today);
  const Sign = SIGN[nearness];
  return (
    <span className="nearness" data-nearness={nearness}>
      {Sign ? <Sign className="icon" aria-hidden="true" /> : null}
      {howSoon(date, today)}
    </span>
  );
};

import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { localDay } from '../../../shared/local-day.ts';
import { clockTime } from '../../components/clock-time.ts';
import { useAppStore } from '../../store/hooks.ts';

/** A moment in milliseconds since 1970 as it is said today: '10:42:07', or 'Tue 26 May 2020, 10:42:07'. */
export const Moment = ({ at }: { readonly at: number }): ReactNode => {
  const today = useAppStore((state) => state.today);
  const day = localDay(at);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {day === today() ? '' : `${formatScreenDate(day)}, `}
      {clockTime(at)}
    </time>
  );
};

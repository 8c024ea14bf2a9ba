import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { clockOf } from '../../../shared/domain/meeting-clock.ts';
import { clockWords, endWords } from './clock-words.ts';
import { useWallTime } from './use-wall-time.ts';

/** The clock of the meeting in the status line: how long it sits, which item it is at, when it will end. */
export const ClockStatus = ({ sheet: { moments, items } }: { readonly sheet: MeetingSheet }): ReactNode => {
  const now = useWallTime();
  const clock = clockOf(moments, items, now);
  if (clock.state === 'not opened' && clock.planned === undefined) return null;
  const isOver = clock.state === 'running' && (clock.over ?? 0) > 0;
  const Icon = isOver ? IconClockExclamation : IconClock;
  const end = endWords(clock, now);
  return (
    <span className={isOver ? 'status-part gap' : 'status-part quiet'}>
      <Icon className="icon" aria-hidden="true" />
      <span>
        {clockWords(clock, items)}
        {end === undefined ? null : <span className="status-more">, {end}</span>}
      </span>
    </span>
  );
};

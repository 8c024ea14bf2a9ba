import { IconClock, IconClockExclamation, IconClockPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { clockOf, type MeetingClock } from '../../../shared/domain/meeting-clock.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { clockWords, endWords } from './clock-words.ts';
import type { Sitting } from './use-sitting.ts';
import { useWallTime } from './use-wall-time.ts';

type ClockStatusProps = { readonly sheet: MeetingSheet; readonly acts: Pick<Sitting['acts'], 'open' | 'close'> };

const OpenMeeting = ({ onOpen }: { readonly onOpen: (() => void) | undefined }): ReactNode => (
  <button type="button" className="status-part status-button" title="The clock of the meeting begins" onClick={onOpen}>
    <IconClockPlay className="icon" aria-hidden="true" />
    Open the meeting
  </button>
);

const isOver = ({ state, over }: MeetingClock): boolean => state === 'running' && (over ?? 0) > 0;

/** The clock of the meeting in the status line: how long it sits, which item it is at, when it will end. */
export const ClockStatus = ({ sheet, acts }: ClockStatusProps): ReactNode => {
  const { meeting, moments, items } = sheet;
  const now = useWallTime();
  const { words, aria } = useKeyHelp()('sitting.close');
  const clock = clockOf(moments, items, now);
  if (clock.state === 'not opened') return meeting.state === 'planned' ? <OpenMeeting onOpen={acts.open} /> : null;
  const Icon = isOver(clock) ? IconClockExclamation : IconClock;
  const end = endWords(clock, now);
  return (
    <button
      type="button"
      className={isOver(clock) ? 'status-part status-button gap' : 'status-part status-button quiet'}
      aria-keyshortcuts={aria}
      title={`What is missing before the meeting is closed (${words})`}
      onClick={acts.close}
    >
      <Icon className="icon" aria-hidden="true" />
      <span>
        {clockWords(clock, items)}
        {end === undefined ? null : <span className="status-more">, {end}</span>}
      </span>
    </button>
  );
};

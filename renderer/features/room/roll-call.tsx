import { IconX } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { CalledRoll } from './called-roll.tsx';

const NOUNS: readonly Noun[] = ['attendance', 'meeting', 'body', 'seat', 'person', 'organisation'];

type RollCallProps = { readonly meetingId: MeetingId; readonly onLeave: () => void };

const Roll = ({ meetingId, onLeave }: RollCallProps): ReactNode => {
  const attending = useAppStore((state) => state.attending);
  const error = useAppStore((state) => state.attendingError);
  if (attending?.meeting.id === meetingId) return <CalledRoll attending={attending} onLeave={onLeave} />;
  if (!error) return <Loading>Opening the roll …</Loading>;
  return (
    <p className="roll-hint" role="alert">
      {error.message}
    </p>
  );
};

/** The roll of the meeting, called beside its text: nothing of the screen changes but its right column. */
export const RollCall = ({ meetingId, onLeave }: RollCallProps): ReactNode => {
  const openAttendance = useAppStore((state) => state.openAttendance);
  const closeAttendance = useAppStore((state) => state.closeAttendance);
  const fetch = useCallback(() => openAttendance(meetingId), [meetingId, openAttendance]);
  useFresh(NOUNS, fetch);
  useEffect(() => closeAttendance, [closeAttendance]);
  return (
    <aside className="side roll-call" aria-label="Roll call" data-region="side" tabIndex={-1}>
      <div className="roll-call-head">
        <h2 className="column-title">Roll call</h2>
        <IconButton icon={IconX} label="Close the roll" onClick={onLeave} />
      </div>
      <Roll meetingId={meetingId} onLeave={onLeave} />
    </aside>
  );
};

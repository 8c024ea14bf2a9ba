import { IconKeyboard, IconLayoutSidebar } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { TopBar } from '../../components/top-bar.tsx';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Agenda } from './agenda.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MinutesText } from './minutes-text.tsx';
import { Side } from './side.tsx';
import { StatusLine } from './status-line.tsx';
import { useScreenKeys } from './use-screen-keys.ts';

const Announcement = (): ReactNode => {
  const announcement = useAppStore((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {announcement}
    </div>
  );
};

const Live = ({ sheet, session }: { readonly sheet: MeetingSheet; readonly session: Session }): ReactNode => {
  const [isFolded, setFolded] = useState(false);
  const keys = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useScreenKeys(screen, { fold: () => setFolded((folded) => !folded), help: () => keys.current?.showModal() });
  const { meeting, body } = sheet;
  return (
    <div className="live" ref={screen} data-columns={isFolded ? 'folded' : 'open'}>
      <TopBar
        title={`${body.code} ${meeting.number}`}
        detail={[meeting.date && formatScreenDate(meeting.date), meeting.state].filter(Boolean).join(', ')}
      >
        <button
          type="button"
          className="button"
          aria-pressed={!isFolded}
          aria-keyshortcuts="Control+\"
          title="Show or fold the columns beside the text (Ctrl+\)"
          onClick={() => setFolded(!isFolded)}
        >
          <IconLayoutSidebar className="icon" aria-hidden="true" />
          Columns
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="F1"
          title="What the keys do (F1)"
          onClick={() => keys.current?.showModal()}
        >
          <IconKeyboard className="icon" aria-hidden="true" />
          Keys
        </button>
      </TopBar>
      <Agenda sheet={sheet} session={session} />
      <MinutesText sheet={sheet} session={session} />
      <Side sheet={sheet} session={session} />
      <StatusLine sheet={sheet} session={session} />
      <Announcement />
      <KeysDialog ref={keys} />
    </div>
  );
};

/** The screen on which a meeting is minuted. */
export const LivePage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const sheet = useAppStore((state) => state.sheet);
  const session = useAppStore((state) => state.session);
  const error = useAppStore((state) => state.liveError);
  const openMeeting = useAppStore((state) => state.openMeeting);
  const closeMeeting = useAppStore((state) => state.closeMeeting);
  useEffect(() => {
    void openMeeting(meetingId);
    return closeMeeting;
  }, [meetingId, openMeeting, closeMeeting]);
  const name = sheet ? `${sheet.body.code} ${sheet.meeting.number}` : 'Meeting';
  useEffect(() => {
    document.title = `${name} – Minutebook`;
  }, [name]);
  if (sheet && session) return <Live sheet={sheet} session={session} />;
  return (
    <>
      <TopBar title={name} />
      {error ? (
        <Notice title="The meeting can't be opened">
          <p>{error.message}</p>
          <button type="button" className="button" onClick={() => void openMeeting(meetingId)}>
            Try again
          </button>
        </Notice>
      ) : (
        <Loading>Opening the meeting …</Loading>
      )}
    </>
  );
};

import { IconAlertCircle, IconCircleCheck, IconFocus2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { ShareStatus } from '../../components/share-status.tsx';
import type { Session } from '../../editor/session.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { RoomStatus } from '../room/room-status.tsx';
import { ClockStatus } from '../sitting/clock-status.tsx';
import type { Sitting } from '../sitting/use-sitting.ts';
import { type Gaps, gapsOf, gapWords } from './gaps.ts';
import { SaveStatus } from './save-status.tsx';

const GapStatus = ({ gaps, session }: { readonly gaps: Gaps; readonly session: Session }): ReactNode => {
  const [first] = gaps.places;
  const { words } = useKeyHelp()('live.nextGap');
  if (!first) {
    return (
      <span className="status-part status-end quiet">
        <IconCircleCheck className="icon" aria-hidden="true" />
        No gaps
      </span>
    );
  }
  return (
    <button
      type="button"
      className="status-part status-end status-button gap"
      title={`Go to the first gap (${words}: to the next)`}
      onClick={() => session.goToBlock(first.itemId, first.id)}
    >
      <IconAlertCircle className="icon" aria-hidden="true" />
      {gapWords(gaps)}
    </button>
  );
};

/** Leads out of where nothing but the text is shown: the way back has to be in sight. */
const FocusStatus = ({ onLeave }: { onLeave(): void }): ReactNode => {
  const { words, aria } = useKeyHelp()('live.focus');
  return (
    <button
      type="button"
      className="status-part status-button"
      aria-keyshortcuts={aria}
      title={`Show everything again (${words})`}
      onClick={onLeave}
    >
      <IconFocus2 className="icon" aria-hidden="true" />
      Only the text
    </button>
  );
};

type StatusLineProps = {
  readonly sheet: MeetingSheet;
  readonly session: Session;
  readonly sittingActs: Sitting['acts'];
  /** Ends that nothing but the text is shown; undefined while everything is. */
  readonly onLeaveFocus: (() => void) | undefined;
};

/** The one line that always says how things stand. */
export const StatusLine = ({ sheet, session, sittingActs, onLeaveFocus }: StatusLineProps): ReactNode => {
  const outlines = useAppStore((state) => state.outlines);
  const callRoll = useAppStore((state) => state.callRoll);
  return (
    <section className="status" aria-label="Status" data-region="status" tabIndex={-1}>
      <SaveStatus onRetry={() => session.saver.retry()} />
      <ClockStatus sheet={sheet} acts={sittingActs} />
      <RoomStatus sheet={sheet} onRollCall={() => callRoll(true)} />
      <ShareStatus className="status-part status-button" />
      {onLeaveFocus ? <FocusStatus onLeave={onLeaveFocus} /> : null}
      <GapStatus gaps={gapsOf(sheet, outlines)} session={session} />
    </section>
  );
};

import { IconAlertCircle, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { ClockStatus } from '../sitting/clock-status.tsx';
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

/** The one line that always says how things stand. */
export const StatusLine = ({
  sheet,
  session,
}: {
  readonly sheet: MeetingSheet;
  readonly session: Session;
}): ReactNode => {
  const outlines = useAppStore((state) => state.outlines);
  const present = sheet.attendance.filter((person) => person.state === 'present').length;
  return (
    <section className="status" aria-label="Status" data-region="status" tabIndex={-1}>
      <SaveStatus onRetry={() => session.saver.retry()} />
      <ClockStatus sheet={sheet} />
      <span className="status-part quiet">
        <IconUsers className="icon" aria-hidden="true" />
        {present} present
      </span>
      <GapStatus gaps={gapsOf(sheet, outlines)} session={session} />
    </section>
  );
};

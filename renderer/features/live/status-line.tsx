import { IconAlertCircle, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import type { ItemOutline } from '../../editor/outline.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { ClockStatus } from '../sitting/clock-status.tsx';
import { SaveStatus } from './save-status.tsx';

type Gaps = { readonly owners: number; readonly dues: number; readonly first?: { itemId: ItemId; id: BlockId } };

/** What actions of the meeting still lack, in the order of the agenda. */
export const gapsOf = (sheet: MeetingSheet, outlines: ReadonlyMap<ItemId, ItemOutline>): Gaps => {
  const actions = sheet.items.flatMap((item) =>
    (outlines.get(item.id)?.actions ?? []).map((action) => ({ action, itemId: item.id })),
  );
  const gaps = actions.filter(({ action }) => action.owners.length === 0 || action.due === null);
  const [first] = gaps;
  return {
    owners: actions.filter(({ action }) => action.owners.length === 0).length,
    dues: actions.filter(({ action }) => action.due === null).length,
    ...(first ? { first: { itemId: first.itemId, id: first.action.id } } : {}),
  };
};

const gapWords = ({ owners, dues }: Gaps): string => {
  const parts = [
    owners === 0 ? '' : `${owners} ${owners === 1 ? 'owner' : 'owners'} missing`,
    dues === 0 ? '' : `${dues} due ${dues === 1 ? 'date' : 'dates'} missing`,
  ];
  return parts.filter(Boolean).join(', ');
};

const GapStatus = ({ gaps, session }: { readonly gaps: Gaps; readonly session: Session }): ReactNode => {
  const { first } = gaps;
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
      title="Go to the first gap"
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

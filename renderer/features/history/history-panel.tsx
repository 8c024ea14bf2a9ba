import { SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { IconButton } from '../../components/icon-button.tsx';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { HistoryTab } from '../../store/history-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { BlockHistory } from './block-history.tsx';
import { RemovedBlocks } from './removed-blocks.tsx';
import { Shut } from './shut.tsx';
import { type Earlier, useEarlier } from './use-earlier.ts';
import { VersionView } from './version-view.tsx';
import { Versions } from './versions.tsx';

const TABS: readonly { readonly value: HistoryTab; readonly label: string }[] = [
  { value: 'block', label: 'This block' },
  { value: 'removed', label: 'Taken out' },
  { value: 'versions', label: 'Versions' },
];

const NONE: Acts<'earlier'> = { next: undefined, previous: undefined, leave: undefined };

/** Goes from one button of the list to the next, or to the first one. */
const goOn = (panel: HTMLElement, by: 1 | -1): void => {
  const buttons = [...panel.querySelectorAll<HTMLElement>('.entries button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[at === -1 ? 0 : Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus();
};

/** The keys of the panel, while the focus is in it; those of its fields are theirs. */
const useEarlierKeys = (leave: () => void) => {
  const panel = useRef<HTMLElement>(null);
  useKeys('earlier', ({ target }): Acts<'earlier'> => {
    const own = panel.current;
    if (!own || !(target instanceof HTMLElement) || !own.contains(target)) return NONE;
    const isField = target instanceof HTMLInputElement;
    return {
      next: isField ? undefined : () => goOn(own, 1),
      previous: isField ? undefined : () => goOn(own, -1),
      leave,
    };
  });
  useEffect(() => panel.current?.focus(), []);
  return panel;
};

type ShownProps = { readonly tab: HistoryTab; readonly meetingId: MeetingId; readonly earlier: Earlier };

const Shown = ({ tab, meetingId, earlier }: ShownProps): ReactNode => {
  const versionSheet = useAppStore((state) => state.versionSheet);
  const closeVersion = useAppStore((state) => state.closeVersion);
  const isShared = useIsShared();
  return (
    <>
      {tab === 'block' ? <BlockHistory earlier={earlier} /> : null}
      {tab === 'removed' ? <RemovedBlocks meetingId={meetingId} earlier={earlier} /> : null}
      {tab === 'versions' && isShared ? (
        <Shut>
          A version holds the whole minutes, with what was confidential then or has become so since, and bears a name of
          your own.
        </Shut>
      ) : null}
      {tab === 'versions' && !isShared ? <Versions meetingId={meetingId} /> : null}
      {versionSheet && !isShared ? <VersionView sheet={versionSheet} earlier={earlier} onClose={closeVersion} /> : null}
    </>
  );
};

export type HistoryPanelProps = { readonly sheet: MeetingSheet; readonly session: Session; readonly tab: HistoryTab };

/** What the minutes said earlier, beside what they say. */
export const HistoryPanel = ({ sheet, session, tab }: HistoryPanelProps): ReactNode => {
  const showHistory = useAppStore((state) => state.showHistory);
  const error = useAppStore((state) => state.historyError);
  const earlier = useEarlier(sheet, session);
  const leave = (): void => {
    showHistory(undefined);
    session.focus();
  };
  const panel = useEarlierKeys(leave);
  return (
    <aside className="side earlier" aria-label="Earlier" data-region="side" tabIndex={-1} ref={panel}>
      <div className="earlier-head">
        <h2 className="column-title">Earlier</h2>
        <IconButton icon={IconX} label="Close" onClick={leave} />
      </div>
      <SegmentedControl
        aria-label="What is shown of earlier"
        size="sm"
        fullWidth
        color="accent"
        transitionDuration={0}
        data={[...TABS]}
        value={tab}
        onChange={showHistory}
      />
      {error ? (
        <p className="entry-error" role="alert">
          {error.message}
        </p>
      ) : null}
      <Shown tab={tab} meetingId={sheet.meeting.id} earlier={earlier} />
    </aside>
  );
};

import { type ReactNode, useEffect, useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { MAIN_ID } from '../../components/screen.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import type { Session } from '../../editor/session.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import type { HistoryTab } from '../../store/history-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { useHistory } from '../history/use-history.ts';
import { MatterPanel } from '../matter/matter-panel.tsx';
import { useMatter } from '../matter/use-matter.ts';
import { usePaperCommands } from '../papers/use-paper-commands.ts';
import { ReadBackOverlay } from '../read-back/read-back-overlay.tsx';
import { useReadBack } from '../read-back/use-read-back.ts';
import { RollCall } from '../room/roll-call.tsx';
import { useListOffer } from '../room/use-list-offer.ts';
import { useRollCall } from '../room/use-roll-call.ts';
import { useRoomKeys } from '../room/use-room-keys.ts';
import { SittingQuestions } from '../sitting/sitting-questions.tsx';
import { useSitting } from '../sitting/use-sitting.ts';
import { useSpelling } from '../spelling/use-spelling.ts';
import { useWording } from '../wording/use-wording.ts';
import { WordingQuestions } from '../wording/wording-questions.tsx';
import { Agenda } from './agenda.tsx';
import { DrawerButtons, FoldButton } from './column-buttons.tsx';
import { MinutesText } from './minutes-text.tsx';
import { Side } from './side.tsx';
import { StatusLine } from './status-line.tsx';
import { useDrawers } from './use-drawers.ts';
import { useLiveActs } from './use-live-acts.ts';
import { useLiveCommands } from './use-live-commands.ts';
import { useNextGap } from './use-next-gap.ts';
import { useOwnEdits } from './use-own-edits.ts';
import { usePlace } from './use-place.ts';
import { useShownSheet } from './use-shown-sheet.ts';
import { useTextOffers } from './use-text-offers.ts';

type BesideProps = {
  readonly sheet: MeetingSheet;
  readonly session: Session;
  readonly tab: HistoryTab | undefined;
  readonly roll: ReturnType<typeof useRollCall>;
};

/** What stands at the right of the text: the roll while it is called, what was said earlier, or people and actions. */
const Beside = ({ sheet, session, tab, roll }: BesideProps): ReactNode => {
  if (roll.isCalled) return <RollCall meetingId={sheet.meeting.id} onLeave={roll.leave} />;
  return tab ? <HistoryPanel sheet={sheet} session={session} tab={tab} /> : <Side sheet={sheet} session={session} />;
};

const Live = ({ sheet, session }: { readonly sheet: MeetingSheet; readonly session: Session }): ReactNode => {
  const screen = useRef<HTMLDivElement>(null);
  const shown = useShownSheet(sheet, session);
  const sitting = useSitting({ sheet, session });
  useLiveCommands(shown, session, sitting);
  useTextOffers(session);
  const { tab, acts: historyActs } = useHistory(session);
  const spelling = useSpelling(sheet, session);
  const nextGap = useNextGap(sheet, session);
  const wording = useWording(sheet, session);
  const others = { goOn: sitting.goOn, nextGap, ...spelling, ...historyActs, ...wording.acts };
  const drawers = useDrawers(screen, () => session.focus());
  const { isFolded, isFocused, fold, toggle, showPeople, focus } = useLiveActs(session, screen, drawers, others);
  usePaperCommands(sheet, session);
  useKeys('sitting', () => sitting.acts);
  useOffers('sitting', sitting.acts);
  useOwnEdits();
  const matter = useMatter(sheet, session);
  const roll = useRollCall(session);
  const list = useListOffer(sheet);
  useRoomKeys(sheet, session, { list, showPeople });
  const readBack = useReadBack(sheet, session);
  /** Something else stands at the right, beside the text, where people and actions would be. */
  const isSideTaken = roll.isCalled || tab !== undefined;
  const isDrawn = drawers.open !== undefined && !(isSideTaken && drawers.open === 'side');
  return (
    <div
      className="live"
      ref={screen}
      data-columns={isFolded || isFocused || drawers.isNarrow ? 'folded' : 'open'}
      data-drawer={isDrawn ? drawers.open : undefined}
      data-earlier={tab}
      data-roll={roll.isCalled ? 'called' : undefined}
    >
      <ScreenActs>
        {drawers.isNarrow ? (
          <DrawerButtons open={drawers.open} isSideTaken={isSideTaken} onToggle={toggle} />
        ) : (
          <FoldButton isFolded={isFolded} onFold={fold} />
        )}
      </ScreenActs>
      <Agenda sheet={shown} session={session} onAdd={sitting.acts.addItem} />
      <MinutesText sheet={shown} session={session} list={list} />
      <Beside sheet={shown} session={session} tab={tab} roll={roll} />
      <StatusLine
        sheet={shown}
        session={session}
        sittingActs={sitting.acts}
        onLeaveFocus={isFocused ? focus : undefined}
      />
      <MatterPanel onClose={matter.close} />
      <ReadBackOverlay sheet={shown} {...readBack} />
      <SittingQuestions sheet={shown} session={session} sitting={sitting} />
      <WordingQuestions sheet={sheet} session={session} wording={wording} />
    </div>
  );
};

export type LivePageProps = {
  readonly meetingId: string;
  /** Where to begin: an item of the agenda, and a block in it. */
  readonly itemId?: string | undefined;
  readonly blockId?: string | undefined;
};

/** The screen on which a meeting is minuted. */
export const LivePage = ({ meetingId, itemId, blockId }: LivePageProps): ReactNode => {
  const sheet = useAppStore((state) => state.sheet);
  const session = useAppStore((state) => state.session);
  const error = useAppStore((state) => state.liveError);
  const openMeeting = useAppStore((state) => state.openMeeting);
  const closeMeeting = useAppStore((state) => state.closeMeeting);
  useEffect(() => {
    void openMeeting(meetingId);
    return closeMeeting;
  }, [meetingId, openMeeting, closeMeeting]);
  usePlace(session, itemId, blockId);
  if (sheet && session) return <Live sheet={sheet} session={session} />;
  return (
    <main className="screen-main" id={MAIN_ID} tabIndex={-1}>
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
    </main>
  );
};

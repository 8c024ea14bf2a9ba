import type { ReactNode } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import type { Home } from '../../store/home-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { DeadlinePanel } from '../deadlines/deadline-panel.tsx';
import { DecisionPanel } from '../decisions/decision-panel.tsx';
import { FirstRun } from '../first-run/first-run.tsx';
import { TermPanel } from '../terms/term-panel.tsx';
import { ActionPanel } from './action-panel.tsx';
import { MeetingPanel } from './meeting-panel.tsx';
import { nextMeetings, waitingMinutes } from './meetings-ahead.ts';

const NOUNS: readonly Noun[] = [
  'body',
  'meeting',
  'action',
  'deadline',
  'seat',
  'person',
  'setting',
  'decision',
  'decisionTerms',
  'interim',
  'block',
  'item',
];

type PanelsProps = { readonly home: Home; readonly meetings: readonly MeetingRow[]; readonly today: string };

const Panels = ({ home, meetings, today }: PanelsProps): ReactNode => (
  <div className="home">
    <div className="home-column">
      <DeadlinePanel today={today} />
      <MeetingPanel title="Next meetings" meetings={nextMeetings(meetings, today)} screen="plan">
        No meeting is planned. <a href="#/meetings/new">Plan the next one.</a> Or{' '}
        <a href="#/review">review the open actions</a> first, and make its agenda from them.
      </MeetingPanel>
      <MeetingPanel title="Minutes that wait" meetings={waitingMinutes(meetings, today)} screen="live">
        No minutes are being written.
      </MeetingPanel>
    </div>
    <div className="home-column">
      <ActionPanel title="Overdue actions" view="overdue" actions={home.overdue}>
        Nothing is overdue.
      </ActionPanel>
      <ActionPanel title="Open actions" view="open" actions={home.open}>
        No other action is open.
      </ActionPanel>
      <DecisionPanel decisions={home.decisions} today={today} />
      <TermPanel terms={home.terms} />
    </div>
  </div>
);

/** What there is to do, across all bodies. */
export const HomePage = (): ReactNode => {
  const home = useAppStore((state) => state.home);
  const meetings = useAppStore((state) => state.meetings);
  const error = useAppStore((state) => state.homeError ?? state.meetingsError);
  const today = useAppStore((state) => state.today());
  const fetchHome = useAppStore((state) => state.fetchHome);
  useFresh(NOUNS, fetchHome);
  if (error) return <Failure title="The book can't be shown" error={error} onRetry={fetchHome} />;
  if (!home || !meetings) return <Loading>Opening the book …</Loading>;
  if (home.bodies === 0 && meetings.length === 0) return <FirstRun />;
  return <Panels home={home} meetings={meetings} today={today} />;
};

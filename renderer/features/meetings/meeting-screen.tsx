import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Screen } from '../../components/screen.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';
import { useFresh } from '../../store/use-fresh.ts';

const TABS = { plan: 'Plan', attendance: 'Attendance', live: 'Live', preview: 'Preview', record: 'Record' } as const;
export type MeetingTab = keyof typeof TABS;

const TAB_NAMES: readonly MeetingTab[] = ['plan', 'attendance', 'live', 'preview', 'record'];

const NOUNS: readonly Noun[] = ['meeting', 'body'];

const Tabs = ({ meetingId, tab }: { readonly meetingId: string; readonly tab: MeetingTab }): ReactNode => (
  <nav className="trail-tabs" aria-label="Screens of the meeting">
    {TAB_NAMES.map((name) => (
      <a key={name} href={`#/meetings/${meetingId}/${name}`} aria-current={name === tab ? 'page' : undefined}>
        {TABS[name]}
      </a>
    ))}
  </nav>
);

const detailOf = ({ date, state }: MeetingRow): string =>
  [date && formatScreenDate(date), state].filter(Boolean).join(', ');

const crumbsOf = (meeting: MeetingRow | undefined) =>
  meeting
    ? [{ label: meeting.bodyCode, href: `#/bodies/${meeting.bodyId}` }, { label: `Meeting ${meeting.number}` }]
    : [{ label: 'Meetings', href: '#/meetings' }];

/** The documents of the meeting, in the palette. */
const useDocumentCommands = (meetingId: string, bodyId: string | undefined): void => {
  const [, goTo] = useLocation();
  const commands = useMemo(
    () =>
      [
        { id: 'document mail', label: 'Hand out several files and a mail', path: 'hand-out' },
        { id: 'document agenda', label: 'Agenda to hand out', path: 'agenda' },
        { id: 'document pack', label: 'Papers of this meeting as one folder', path: 'pack' },
        { id: 'document hand-over', label: 'Hand this meeting over to a colleague', path: 'hand-over' },
        { id: 'document attendance', label: 'Attendance sheet, to sign or for the file', path: 'attendance-sheet' },
        ...(bodyId === undefined
          ? []
          : [{ id: 'document actions', label: 'List of open actions of this meeting', path: `action-list/${bodyId}` }]),
      ].map(({ id, label, path }) => ({ id, label, run: () => goTo(`/meetings/${meetingId}/${path}`) })),
    [meetingId, bodyId, goTo],
  );
  useCommands(commands);
};

/** The other screens of the meeting, in the palette. */
const useTabCommands = (meetingId: string, tab: MeetingTab): void => {
  const [, goTo] = useLocation();
  const commands = useMemo(
    () =>
      TAB_NAMES.filter((name) => name !== tab).map((name) => ({
        id: `tab ${name}`,
        label: `${TABS[name]} of this meeting`,
        run: () => goTo(`/meetings/${meetingId}/${name}`),
      })),
    [meetingId, tab, goTo],
  );
  useCommands(commands);
};

export type MeetingScreenProps = {
  readonly meetingId: string;
  readonly tab: MeetingTab;
  readonly fills?: boolean;
  readonly children: ReactNode;
};

/** A screen of one meeting, with the ways to its others. */
export const MeetingScreen = ({ meetingId, tab, fills = false, children }: MeetingScreenProps): ReactNode => {
  const meeting = useAppStore((state) => state.meetings?.find(({ id }) => id === meetingId));
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  useFresh(NOUNS, fetchMeetings);
  useTabCommands(meetingId, tab);
  useDocumentCommands(meetingId, meeting?.bodyId);
  return (
    <Screen
      title={TABS[tab]}
      crumbs={crumbsOf(meeting)}
      detail={meeting && detailOf(meeting)}
      tabs={<Tabs meetingId={meetingId} tab={tab} />}
      fills={fills}
    >
      {children}
    </Screen>
  );
};

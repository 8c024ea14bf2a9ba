import { type ReactNode, useEffect } from 'react';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Screen } from '../../components/screen.tsx';
import { useAppStore } from '../../store/hooks.ts';

const TABS = { plan: 'Plan', attendance: 'Attendance', live: 'Live', preview: 'Preview' } as const;
export type MeetingTab = keyof typeof TABS;

const isTab = (name: string): name is MeetingTab => Object.hasOwn(TABS, name);

const Tabs = ({ meetingId, tab }: { readonly meetingId: string; readonly tab: MeetingTab }): ReactNode => (
  <nav className="trail-tabs" aria-label="Screens of the meeting">
    {Object.keys(TABS)
      .filter(isTab)
      .map((name) => (
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
  useEffect(() => {
    void fetchMeetings();
  }, [fetchMeetings]);
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

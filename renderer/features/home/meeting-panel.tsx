import type { ReactNode } from 'react';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Panel } from './panel.tsx';

const SHOWN = 8;

type MeetingPanelProps = {
  readonly title: string;
  readonly meetings: readonly MeetingRow[];
  /** The screen that a line leads to. */
  readonly screen: 'plan' | 'live';
  readonly children: ReactNode;
};

const MeetingLine = ({ meeting, screen }: { readonly meeting: MeetingRow; readonly screen: string }): ReactNode => (
  <li>
    <a className="panel-line" href={`#/meetings/${meeting.id}/${screen}`}>
      <span className="panel-key">
        {meeting.bodyCode} {meeting.number}
      </span>{' '}
      <span className="panel-text">{meeting.bodyName}</span>{' '}
      <span className="panel-end">
        {screen === 'live' ? `${meeting.state}, ` : ''}
        {meeting.date ? formatScreenDate(meeting.date) : 'no date'}
      </span>
    </a>
    {screen === 'plan' ? (
      <a className="panel-aside" href={`#/meetings/${meeting.id}/review`}>
        Review actions
        <span className="unseen">
          {' '}
          for {meeting.bodyCode} {meeting.number}
        </span>
      </a>
    ) : null}
  </li>
);

export const MeetingPanel = ({ title, meetings, screen, children }: MeetingPanelProps): ReactNode => (
  <Panel title={title} total={meetings.length} none={children}>
    <ul>
      {meetings.slice(0, SHOWN).map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} screen={screen} />
      ))}
    </ul>
    {meetings.length > SHOWN ? (
      <a className="panel-all" href="#/meetings">
        Show all meetings
      </a>
    ) : null}
  </Panel>
);

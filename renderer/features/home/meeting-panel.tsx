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

type LineProps = Pick<MeetingPanelProps, 'screen'> & {
  readonly meeting: MeetingRow;
  /** Its body has no other one before it: the actions are reviewed for this one. */
  readonly isNext: boolean;
};

const MeetingLine = ({ meeting, screen, isNext }: LineProps): ReactNode => (
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
    {screen === 'plan' && isNext ? (
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
      {meetings.slice(0, SHOWN).map((meeting, at) => (
        <MeetingLine
          key={meeting.id}
          meeting={meeting}
          screen={screen}
          isNext={meetings.findIndex(({ bodyId }) => bodyId === meeting.bodyId) === at}
        />
      ))}
    </ul>
    {meetings.length > SHOWN ? (
      <a className="panel-all" href="#/meetings">
        Show all meetings
      </a>
    ) : null}
  </Panel>
);

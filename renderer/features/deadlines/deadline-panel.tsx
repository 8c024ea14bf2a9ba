import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeadlineRow } from '../../../shared/api/deadlines.ts';
import { formatScreenDate, formatShortDate } from '../../../shared/dates.ts';
import { deadlineName } from '../../../shared/domain/deadline.ts';
import { nearnessOf } from '../../../shared/domain/how-soon.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Panel } from '../home/panel.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { NearnessMark } from './nearness-mark.tsx';

const SHOWN = 10;

const DeadlineLine = ({ deadline, today }: { readonly deadline: DeadlineRow; readonly today: string }): ReactNode => {
  const tick = useAppStore((state) => state.tickDeadline);
  const { bodyCode, meetingNumber, kind, date, meetingId, meetingDate } = deadline;
  const meeting = `${bodyCode} ${meetingNumber}`;
  return (
    <li className="deadline-line" data-nearness={nearnessOf(date, today)}>
      <Checkbox
        aria-label={`Done: ${deadlineName(kind)}, ${meeting}`}
        checked={false}
        onChange={() => void tick(deadline, true)}
      />
      <a className="panel-line" href={`#/meetings/${meetingId}/plan`}>
        <span className="panel-key">{meeting}</span>{' '}
        <span className="panel-text">
          <strong>{deadlineName(kind)}</strong>
          {meetingDate === undefined ? null : <span className="panel-quiet"> for {formatShortDate(meetingDate)}</span>}
        </span>{' '}
        <span className="panel-end">
          <NearnessMark date={date} today={today} /> <span className="panel-day">{formatScreenDate(date)}</span>
        </span>
      </a>
    </li>
  );
};

/** What has to be done by when, across all bodies: what is late comes first. */
export const DeadlinePanel = ({ today }: { readonly today: string }): ReactNode => {
  const open = useAppStore((state) => state.openDeadlines) ?? [];
  const late = open.filter(({ date }) => date < today).length;
  const rest = open.length - Math.min(open.length, SHOWN);
  return (
    <Panel
      title="Deadlines"
      total={open.length}
      none="Nothing has to be done in the coming six weeks. Rules for deadlines stand on the page of a body."
    >
      {late === 0 ? null : (
        <p className="panel-late" role="status">
          {late === 1 ? '1 is late.' : `${late} are late.`}
        </p>
      )}
      <ul>
        {open.slice(0, SHOWN).map((deadline) => (
          <DeadlineLine key={`${deadline.meetingId} ${deadline.kind}`} deadline={deadline} today={today} />
        ))}
      </ul>
      {rest === 0 ? null : <p className="quiet">and {rest} more in the coming six weeks.</p>}
      <CalendarButton />
    </Panel>
  );
};

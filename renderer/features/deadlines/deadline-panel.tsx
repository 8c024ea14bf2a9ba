import { Checkbox } from '@mantine/core';
import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { DeadlineRow } from '../../../shared/api/deadlines.ts';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatDayOfYear, formatScreenDate } from '../../../shared/dates.ts';
import { deadlineName } from '../../../shared/domain/deadline.ts';
import { nearnessOf } from '../../../shared/domain/how-soon.ts';
import { useAppStore } from '../../store/hooks.ts';
import { undatedMeetings } from '../home/meetings-ahead.ts';
import { Panel } from '../home/panel.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { NearnessMark } from './nearness-mark.tsx';

const SHOWN = 10;
const NO_MEETINGS: readonly MeetingRow[] = [];

const keyOf = ({ meetingId, kind }: DeadlineRow): string => `${meetingId} ${kind}`;

/**
 * Keeps the focus in the panel when a line that was ticked goes: the one that takes its place has it then, or the last
 * one, or the heading where no line is left.
 */
const useFocusAfterTick = (place: RefObject<HTMLElement | null>, shown: readonly DeadlineRow[]) => {
  const ticked = useRef<{ readonly key: string; readonly at: number }>(undefined);
  useLayoutEffect(() => {
    if (!ticked.current) return;
    const { key, at } = ticked.current;
    if (shown.some((row) => keyOf(row) === key)) return;
    ticked.current = undefined;
    if (document.activeElement !== document.body) return;
    const boxes = place.current?.querySelectorAll<HTMLElement>('input') ?? [];
    const next = boxes[Math.min(at, boxes.length - 1)] ?? place.current?.querySelector<HTMLElement>('h2');
    next?.focus();
  }, [place, shown]);
  return (row: DeadlineRow): void => {
    ticked.current = { key: keyOf(row), at: shown.indexOf(row) };
  };
};

/** What no deadline can be worked out for: held meetings without a date. */
const Undated = (): ReactNode => {
  const meetings = useAppStore((state) => state.meetings) ?? NO_MEETINGS;
  const undated = undatedMeetings(meetings);
  if (undated.length === 0) return null;
  const has = undated.length === 1 ? 'has' : 'have';
  return (
    <p className="panel-undated">
      {undated.slice(0, SHOWN).map(({ id, bodyCode, number }, at) => (
        <Fragment key={id}>
          {at === 0 ? '' : ', '}
          <a href={`#/meetings/${id}/plan`}>
            {bodyCode} {number}
          </a>
        </Fragment>
      ))}
      {undated.length > SHOWN ? ` and ${undated.length - SHOWN} more` : ''} {has} no date: the deadlines that follow
      from it are not here.
    </p>
  );
};

type LineProps = { readonly deadline: DeadlineRow; readonly today: string; readonly onTick: () => void };

const DeadlineLine = ({ deadline, today, onTick }: LineProps): ReactNode => {
  const { bodyCode, meetingNumber, kind, date, meetingId, meetingDate } = deadline;
  const meeting = `${bodyCode} ${meetingNumber}`;
  return (
    <li className="deadline-line" data-nearness={nearnessOf(date, today)}>
      <Checkbox aria-label={`Done: ${deadlineName(kind)}, ${meeting}`} checked={false} onChange={onTick} />
      <a className="panel-line" href={`#/meetings/${meetingId}/plan`}>
        <span className="panel-key">{meeting}</span>{' '}
        <span className="panel-text">
          <strong>{deadlineName(kind)}</strong>
          {meetingDate === undefined ? null : <span className="panel-quiet"> for {formatDayOfYear(meetingDate)}</span>}
        </span>{' '}
        <span className="panel-end">
          <NearnessMark date={date} today={today} /> <span className="panel-day">{formatScreenDate(date)}</span>
        </span>
      </a>
    </li>
  );
};

const NONE: readonly DeadlineRow[] = [];

/** What has to be done by when, across all bodies: what is late comes first. */
export const DeadlinePanel = ({ today }: { readonly today: string }): ReactNode => {
  const open = useAppStore((state) => state.openDeadlines) ?? NONE;
  const tick = useAppStore((state) => state.tickDeadline);
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => open.slice(0, SHOWN), [open]);
  const keepFocus = useFocusAfterTick(place, shown);
  const late = open.filter(({ date }) => date < today).length;
  const rest = open.length - shown.length;
  const onTick = (deadline: DeadlineRow): void => {
    keepFocus(deadline);
    void tick(deadline, true);
  };
  return (
    <div ref={place}>
      <Panel
        title="Deadlines"
        total={open.length}
        none="Nothing has to be done in the coming six weeks. Rules for deadlines stand on the page of a body."
        foot={<Undated />}
      >
        {late === 0 ? null : (
          <p className="panel-late" role="status">
            {late === 1 ? '1 is late.' : `${late} are late.`}
          </p>
        )}
        <ul>
          {shown.map((deadline) => (
            <DeadlineLine key={keyOf(deadline)} deadline={deadline} today={today} onTick={() => onTick(deadline)} />
          ))}
        </ul>
        {rest === 0 ? null : <p className="quiet">and {rest} more in the coming six weeks.</p>}
        <CalendarButton />
      </Panel>
    </div>
  );
};

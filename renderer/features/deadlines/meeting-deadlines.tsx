import { Checkbox } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { DeadlineRow } from '../../../shared/api/deadlines.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { deadlineName, deadlineReason } from '../../../shared/domain/deadline.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { optionalDay } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { CalendarButton } from './calendar-button.tsx';
import { NearnessMark } from './nearness-mark.tsx';

const NOUNS: readonly Noun[] = ['meeting', 'body', 'deadline'];

type LineProps = { readonly deadline: DeadlineRow; readonly today: string };

const State = ({ deadline, today }: LineProps): ReactNode => {
  const { doneOn, isMet, date } = deadline;
  if (doneOn !== undefined) return <>done {formatScreenDate(doneOn)}</>;
  return isMet ? <>past</> : <NearnessMark date={date} today={today} />;
};

const Line = ({ deadline, today }: LineProps): ReactNode => {
  const tick = useAppStore((state) => state.tickDeadline);
  const move = useAppStore((state) => state.moveDeadline);
  const day = useDraft(
    formatScreenDate(deadline.date),
    optionalDay(today, 'ahead', (date) => move(deadline, date)),
  );
  const name = deadlineName(deadline.kind);
  return (
    <li className="meeting-deadline" data-met={deadline.isMet}>
      <Checkbox
        label={name}
        checked={deadline.doneOn !== undefined}
        onChange={(event) => void tick(deadline, event.currentTarget.checked)}
      />
      <span className="meeting-deadline-state">
        <State deadline={deadline} today={today} />
      </span>
      <TextField
        aria-label={`Day of ${name}`}
        description={deadlineReason(deadline, deadline.meetingDate)}
        inputWrapperOrder={['input', 'description', 'error']}
        placeholder="By the rule"
        draft={day}
      />
    </li>
  );
};

const None = ({ meeting }: { readonly meeting: Meeting }): ReactNode => (
  <p className="plan-hint">
    {meeting.date === undefined
      ? 'They are worked out once the meeting has a date. '
      : 'The body has no rules for them. '}
    <a href={`#/bodies/${meeting.bodyId}`}>Set the rules of the body</a>, section Deadlines.
  </p>
);

type MeetingDeadlinesProps = { readonly meeting: Meeting; readonly body: Pick<Body, 'id' | 'code'> };

/** What has to be done by when for a meeting: each day can be changed for this one, and ticked. */
export const MeetingDeadlines = ({ meeting, body }: MeetingDeadlinesProps): ReactNode => {
  const { id } = meeting;
  const rows = useAppStore(({ deadlines }) => (deadlines?.meetingId === id ? deadlines.rows : undefined));
  const today = useAppStore((state) => state.today());
  const fetchDeadlines = useAppStore((state) => state.fetchDeadlines);
  useFresh(
    NOUNS,
    useCallback(() => fetchDeadlines(id), [fetchDeadlines, id]),
  );
  if (!rows || meeting.state === 'cancelled') return null;
  return (
    <section className="plan-facts" aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">Deadlines</h2>
      {rows.length === 0 ? <None meeting={meeting} /> : null}
      <ul className="meeting-deadlines">
        {rows.map((deadline) => (
          <Line key={deadline.kind} deadline={deadline} today={today} />
        ))}
      </ul>
      {rows.length === 0 ? null : <CalendarButton body={body} />}
    </section>
  );
};

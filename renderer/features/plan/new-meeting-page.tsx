import { Button, TextInput, type TextInputProps } from '@mantine/core';
import { type FormEvent, type ReactNode, useCallback } from 'react';
import { useLocation } from 'wouter';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import type { Noun } from '../../../shared/api/events.ts';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { planAgenda } from '../../../shared/domain/standing-items.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { lastMeeting } from './meeting-facts.ts';
import { type Field, useNewMeeting } from './use-new-meeting.ts';

const NOUNS: readonly Noun[] = ['body', 'meeting'];

const StandingItems = ({ items }: { readonly items: readonly string[] }): ReactNode => (
  <section className="plan-standing" aria-labelledby="plan-standing-title">
    <h2 id="plan-standing-title">Its agenda begins with</h2>
    {items.length === 0 ? (
      <p className="plan-hint">nothing yet: this body has no standing items. Type the agenda in the plan.</p>
    ) : (
      <ol>
        {planAgenda(items).map(({ number, title, parent }) => (
          <li key={number} data-depth={parent === undefined ? 0 : 1}>
            <span className="agenda-line-number">{number}</span> {title}
          </li>
        ))}
      </ol>
    )}
  </section>
);

type FormProps = { readonly sheet: BodySheet; readonly last: MeetingRow | undefined };

const NewMeetingForm = ({ sheet: { body, rules }, last }: FormProps): ReactNode => {
  const [, navigate] = useLocation();
  const { texts, errors, type, check, make } = useNewMeeting(body.id, last);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const id = await make();
    if (id) navigate(`/meetings/${id}/plan`);
  };
  const fieldProps = (field: Field): TextInputProps => ({
    autoComplete: 'off',
    value: texts[field],
    error: errors[field],
    onChange: (event) => type(field, event.currentTarget.value),
    onBlur: () => check(field),
  });
  return (
    <div className="plan">
      <form
        className="plan-facts"
        noValidate
        onSubmit={(event) => void submit(event)}
        aria-labelledby="new-meeting-title"
      >
        <h2 id="new-meeting-title">New meeting of the {body.shortName}</h2>
        <TextInput label="Number" required autoFocus {...fieldProps('number')} />
        <TextInput label="Date" placeholder="26 May 2020 or 26/5/20" {...fieldProps('date')} />
        <div className="plan-pair">
          <TextInput label="Start" placeholder="10:00" {...fieldProps('startTime')} />
          <TextInput label="End" placeholder="11:30" {...fieldProps('endTime')} />
        </div>
        <TextInput label="Venue" {...fieldProps('venue')} />
        <TextInput label="Reference" {...fieldProps('reference')} />
        {errors.meeting === undefined ? null : <p role="alert">{errors.meeting}</p>}
        <div>
          <Button type="submit">Plan the meeting</Button>
        </div>
      </form>
      <StandingItems items={rules.standingItems} />
    </div>
  );
};

/** A meeting to be, of one body; what is likely stands in the fields already. */
export const NewMeetingPage = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const sheet = useAppStore((state) => state.bodySheet);
  const error = useAppStore((state) => state.bodyError);
  const meetings = useAppStore((state) => state.meetings);
  const fetchBody = useAppStore((state) => state.fetchBody);
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  const fetch = useCallback(async () => {
    await Promise.all([fetchBody(bodyId), fetchMeetings()]);
  }, [bodyId, fetchBody, fetchMeetings]);
  useFresh(NOUNS, fetch);
  if (sheet?.body.id === bodyId && meetings) {
    return <NewMeetingForm sheet={sheet} last={lastMeeting(meetings, { bodyId: sheet.body.id })} />;
  }
  if (!error) return <Loading>Opening the body …</Loading>;
  return (
    <Notice title="The body can’t be opened">
      <p>{error.message}</p>
      <Button variant="default" onClick={() => void fetch()}>
        Try again
      </Button>
    </Notice>
  );
};

import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type Meeting, meetingStateSchema } from '../../../shared/domain/meeting.ts';
import { optional, optionalDay, optionalTime, required } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Draft, type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { endRemark, lastMeeting, missingReference, type OptionalFact, withFact } from './meeting-facts.ts';

const STATES = meetingStateSchema.options.map((state) => ({
  value: state,
  label: `${state.charAt(0).toUpperCase()}${state.slice(1)}`,
}));

const NO_MEETINGS: readonly never[] = [];

const screenDate = (date: string | undefined): string => (date === undefined ? '' : formatScreenDate(date));

type Props = { readonly meeting: Meeting };

const useFacts = ({ meeting }: Props) => {
  const changeMeeting = useAppStore((state) => state.changeMeeting);
  const fact =
    (name: OptionalFact): Save<string | undefined> =>
    (value) =>
      changeMeeting(meeting.id, (now) => withFact(now, name, value));
  const number: Save<string> = (text) => changeMeeting(meeting.id, (now) => ({ ...now, number: text }));
  const state: Save<string> = (chosen) =>
    changeMeeting(meeting.id, (now) => ({ ...now, state: meetingStateSchema.parse(chosen) }));
  return { fact, number, state };
};

type ReferenceProps = Props & { readonly draft: Draft<string> };

/** The reference, with one to choose while there is none and the last meeting shows how they are made. */
const ReferenceField = ({ meeting, draft }: ReferenceProps): ReactNode => {
  const meetings = useAppStore((state) => state.meetings) ?? NO_MEETINGS;
  const suggested = draft.isDirty ? undefined : missingReference(meeting, lastMeeting(meetings, meeting));
  return (
    <div className="plan-reference">
      <TextField label="Reference" draft={draft} />
      {suggested === undefined ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => draft.choose(suggested)}>
          Use {suggested}
        </Button>
      )}
    </div>
  );
};

/** What is said of the meeting, each thing saved as it is left. */
export const MeetingFactsForm = ({ meeting }: Props): ReactNode => {
  const save = useFacts({ meeting });
  const today = useAppStore((state) => state.today());
  const number = useDraft(meeting.number, required('Write the number of the meeting, such as 15.', save.number));
  const state = useDraft<string>(meeting.state, save.state);
  const date = useDraft(
    screenDate(meeting.date),
    optionalDay(today, meeting.state === 'planned' ? 'ahead' : 'behind', save.fact('date')),
  );
  const start = useDraft(meeting.startTime ?? '', optionalTime(save.fact('startTime')));
  const end = useDraft(meeting.endTime ?? '', optionalTime(save.fact('endTime')));
  const venue = useDraft(meeting.venue ?? '', optional(save.fact('venue')));
  const reference = useDraft(meeting.reference ?? '', optional(save.fact('reference')));
  const next = useDraft(
    screenDate(meeting.nextMeetingDate),
    optionalDay(meeting.date ?? today, 'ahead', save.fact('nextMeetingDate')),
  );
  return (
    <section className="plan-facts" aria-labelledby="plan-facts-title">
      <h2 id="plan-facts-title">Meeting</h2>
      <div className="plan-pair">
        <TextField label="Number" required draft={number} />
        <NativeSelect
          label="State"
          data={STATES}
          value={state.value}
          error={state.error}
          onChange={(event) => state.choose(event.currentTarget.value)}
        />
      </div>
      <TextField label="Date" placeholder="26 May 2020 or 26/5/20" draft={date} />
      <div className="plan-pair">
        <TextField label="Start" placeholder="10:00" draft={start} />
        <TextField
          label="End"
          placeholder="11:30"
          description={endRemark(meeting.startTime, meeting.endTime)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          draft={end}
        />
      </div>
      <TextField label="Venue" draft={venue} />
      <ReferenceField meeting={meeting} draft={reference} />
      <TextField label="Next meeting" placeholder="30 June 2020" draft={next} />
    </section>
  );
};

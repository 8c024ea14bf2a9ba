import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { PaperSheet } from '../../../shared/api/papers.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import { paperTimingSentence } from '../../../shared/domain/paper-timing.ts';
import { isLateFor, type MeetingOfPaper } from '../../../shared/domain/registered-paper.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import { presentedIn } from '../../store/paper-sheet-slice.ts';
import { PresentationFields } from '../papers/paper-fields.tsx';
import { PresentForm } from './present-form.tsx';

const nameOf = ({ bodyCode, meetingNumber }: MeetingOfPaper): string => `${bodyCode} ${meetingNumber}`;

/** How the paper came to a meeting, late in the colour and with the sign of it. */
const Timing = ({ meeting }: { readonly meeting: MeetingOfPaper }): ReactNode => {
  const today = useAppStore((state) => state.today);
  if (!meeting.timing) return null;
  const isLate = isLateFor(meeting, today());
  return (
    <p className={isLate ? 'late-word' : 'quiet'}>
      {isLate ? <IconAlertTriangle className="icon" aria-hidden="true" /> : null} {paperTimingSentence(meeting.timing)}
    </p>
  );
};

type StandingProps = {
  readonly sheet: PaperSheet;
  readonly meeting: MeetingOfPaper;
  readonly presented: PresentedPaper;
};

/** What one meeting says of the paper. */
const Standing = ({ sheet, meeting, presented }: StandingProps): ReactNode => {
  const change = useAppStore((state) => state.changePresented);
  const withdraw = useAppStore((state) => state.withdrawPresented);
  const { refusal, say } = useRefusal();
  const { meetingId, meetingDate, itemNumber, itemTitle, confidential } = meeting;
  const name = nameOf(meeting);
  return (
    <fieldset className="paper-standing" aria-label={`Before ${name}`}>
      <p>
        <a href={`#/meetings/${meetingId}/plan`}>
          {name}
          {meetingDate === undefined ? '' : `, ${formatScreenDate(meetingDate)}`}
        </a>{' '}
        <span className="quiet">
          item {itemNumber} {itemTitle}
        </span>{' '}
        {confidential ? <ConfidentialWord /> : null}
      </p>
      <Timing meeting={meeting} />
      <div className="paper-standing-fields">
        <PresentationFields presented={presented} change={(made) => change(sheet.id, presented.id, made)} />
      </div>
      <Button size="compact-sm" variant="subtle" onClick={() => void say(withdraw(presented.id, name))}>
        Take it off {name}
      </Button>
      {refusal === undefined ? null : (
        <p className="entry-error" role="alert">
          {refusal}
        </p>
      )}
    </fieldset>
  );
};

/** The meetings that have a paper before them, each under its own reference; and another one. */
export const MeetingsPart = ({ sheet }: { readonly sheet: PaperSheet }): ReactNode => {
  const presented = new Map(presentedIn(sheet).map((one) => [one.id, one]));
  const [made, setMade] = useState(0);
  return (
    <section className="detail-part" aria-labelledby="paper-meetings-title">
      <h3 id="paper-meetings-title">
        Before meetings <span className="count">{sheet.meetings.length}</span>
      </h3>
      {sheet.meetings.map((meeting) => {
        const own = presented.get(meeting.id);
        return own ? <Standing key={meeting.id} sheet={sheet} meeting={meeting} presented={own} /> : null;
      })}
      <PresentForm key={made} sheet={sheet} onDone={() => setMade(made + 1)} />
    </section>
  );
};

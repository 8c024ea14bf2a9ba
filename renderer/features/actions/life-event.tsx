import type { ReactNode } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import type { LifeEvent, Reported } from '../../../shared/domain/action-life.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useIsShared } from '../../store/use-is-shared.ts';
import { placeOf } from './addresses.ts';
import { chaseWords, dueChangeWords, ownersWords, stateWords } from './life-words.ts';
import { LinkedAction } from './linked-action.tsx';
import { UpdateLine } from './update-line.tsx';

type Of<Kind extends LifeEvent['kind']> = Extract<LifeEvent, { readonly kind: Kind }>;

const Place = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => {
  const { action, body, itemTitle, matterTitle } = sheet;
  const isShared = useIsShared();
  const place = placeOf(action);
  const title = isShared ? '' : (matterTitle ?? '');
  const matter = action.matterCode === undefined ? '' : `Matter ${action.matterCode} ${title}`.trim();
  return (
    <>
      <p>
        {place ? (
          <a href={`#${place}`}>
            {action.bodyCode} {action.meetingNumber}
          </a>
        ) : (
          `${body.name}, between meetings`
        )}
        {action.itemNumber === undefined ? '' : `, item ${action.itemNumber} ${itemTitle ?? ''}`.trimEnd()}
      </p>
      {matter === '' ? null : <p>{matter}</p>}
      {sheet.origins.map((linked) => (
        <p key={linked.id}>
          Goes on with <LinkedAction linked={linked} />
        </p>
      ))}
    </>
  );
};

const Raised = ({ sheet, event }: { readonly sheet: ActionSheet; readonly event: Of<'raised'> }): ReactNode => (
  <>
    <Place sheet={sheet} />
    <p>
      With: {ownersWords(event.owners)}
      {event.due === undefined ? '' : `. Due: ${dueWords(event.due)}, the original`}
    </p>
  </>
);

const Due = ({ sheet, event }: { readonly sheet: ActionSheet; readonly event: Of<'due'> }): ReactNode => {
  const before = sheet.dues[event.slip - 1]?.due;
  return (
    <p>
      {dueChangeWords(before, event.due)}
      {event.slip === 0 ? ', the original' : ''}
      {event.slip > 0 ? <span className="slips"> Slip {event.slip}</span> : null}
    </p>
  );
};

const State = ({ sheet, event }: { readonly sheet: ActionSheet; readonly event: Of<'state'> }): ReactNode => {
  const { change } = event;
  const meeting = sheet.meetings.find(({ id }) => id === change.meetingId);
  const into = sheet.successors.find(({ id }) => id === change.intoId);
  const before = sheet.states[sheet.states.indexOf(change) - 1];
  const words = stateWords(change, meeting && `${sheet.action.bodyCode} ${meeting.number}`, before);
  return (
    <>
      <p>
        {words}
        {into ? ': ' : null}
        {into ? <LinkedAction linked={into} /> : null}
      </p>
      {change.reason === undefined ? null : <p>{change.reason}</p>}
    </>
  );
};

const ReportedAt = ({ code, at }: { readonly code: string; readonly at: Reported }): ReactNode => {
  const isShared = useIsShared();
  return (
    <>
      <p>
        In the actions outstanding of{' '}
        <a href={`#/meetings/${at.meetingId}/live/${at.itemId}/${at.blockId}`}>
          {code} {at.number}
        </a>
      </p>
      {isShared && at.confidential ? <Hidden /> : <p>{at.update}</p>}
    </>
  );
};

type EventProps = { readonly sheet: ActionSheet; readonly event: LifeEvent };

/** What one event of a life says, behind its day and its name. */
export const LifeEventWords = ({ sheet, event }: EventProps): ReactNode => {
  switch (event.kind) {
    case 'raised':
      return <Raised sheet={sheet} event={event} />;
    case 'handedOut':
      return <p>Others have it: from here on its number and its original due stay.</p>;
    case 'due':
      return <Due sheet={sheet} event={event} />;
    case 'owners':
      return <p>With: {ownersWords(event.owners)}</p>;
    case 'state':
      return <State sheet={sheet} event={event} />;
    case 'reported':
      return <ReportedAt code={sheet.action.bodyCode} at={event.at} />;
    case 'chased':
      return <p>{chaseWords(event.chase)}</p>;
    case 'update':
      return <UpdateLine action={sheet.action} update={event.update} />;
    default:
      return event satisfies never;
  }
};

import type { ReactNode } from 'react';
import type { MatterHistory, MatterLine, Place } from '../../../shared/api/matters.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import { liveAddress } from '../live/live-address.ts';

const nameOf = ({ bodyCode, meetingNumber }: Place): string => `${bodyCode} ${meetingNumber}`;

/** `undated`: stands under the day of its meeting, which is not said twice. */
type Undated = { readonly undated?: true };

type WhereProps = Undated & { readonly place: Place; readonly blockId?: BlockId };

/** Meeting and date, as a link to where it stands. */
export const Where = ({ place, blockId, undated }: WhereProps): ReactNode => (
  <a href={liveAddress(place.meetingId, place.itemId, blockId)}>
    {[nameOf(place), !undated && place.date && formatScreenDate(place.date)].filter(Boolean).join(', ')}
  </a>
);

const Line = ({ line }: { readonly line: MatterLine }): ReactNode => (
  <li data-kind={line.kind} data-confidential={line.visibility === 'confidential' ? '' : undefined}>
    {line.visibility === 'confidential' ? <ConfidentialWord /> : null}
    {line.label === undefined ? null : <strong>{line.label} </strong>}
    {line.text}
  </li>
);

type MinutedProps = Undated & { readonly entry: MatterHistory['minutes'][number] };

/** What was minuted at one item. */
export const Minuted = ({ entry, ...how }: MinutedProps): ReactNode => (
  <article data-confidential={entry.confidential ? '' : undefined}>
    <h4>
      <Where place={entry} {...how} /> <span className="quiet">item {entry.itemNumber}</span>
      {entry.confidential ? <ConfidentialWord /> : null}
    </h4>
    <ul>
      {entry.lines.map((line) => (
        <Line key={line.blockId} line={line} />
      ))}
    </ul>
  </article>
);

export const Decided = ({ decision }: { readonly decision: MatterHistory['decisions'][number] }): ReactNode => (
  <li data-confidential={decision.confidential ? '' : undefined}>
    {decision.confidential ? <ConfidentialWord /> : null}
    <strong>{decision.verb}</strong> {decision.text}{' '}
    <span className="quiet">
      <Where place={decision} blockId={decision.blockId} />
    </span>
  </li>
);

export const OpenAction = ({ action }: { readonly action: Action }): ReactNode => (
  <li data-confidential={action.confidential ? '' : undefined}>
    {action.confidential ? <ConfidentialWord /> : null}
    <a href={`#/actions/${action.id}`}>{action.reference ?? 'Action'}</a> {action.owners.join(', ')}: {action.text}{' '}
    <span className="quiet">due {dueWords(action.due)}</span>
  </li>
);

type PaperProps = Undated & { readonly paper: MatterHistory['papers'][number] };

export const PaperOf = ({ paper, ...how }: PaperProps): ReactNode => {
  const { reference, asked, paper: facts } = paper.presented;
  return (
    <li data-confidential={paper.confidential ? '' : undefined}>
      {paper.confidential ? <ConfidentialWord /> : null}
      {reference === undefined ? null : <span className="paper-reference">{reference} </span>}
      {facts.title}{' '}
      <span className="quiet">
        {asked === undefined ? '' : `${asked}, `}
        <Where place={paper} {...how} />
      </span>
    </li>
  );
};

import { IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReviewEntry, ReviewSheet } from '../../../shared/api/reviews.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { isOpen } from '../../../shared/domain/action.ts';
import { Hidden } from '../../components/hidden.tsx';
import { ActionText } from '../actions/action-text.tsx';
import { dueWithDay, nameOf } from '../actions/action-words.ts';
import { UrgencyMark, useUrgency } from '../actions/urgency.tsx';
import { useHidesAction, useListedAction } from '../actions/use-hides-action.ts';
import { ReviewForm } from './review-form.tsx';
import { entryWord, isLeft } from './review-words.ts';
import type { ReviewActs } from './use-review.ts';

const Updates = ({ updates }: Pick<ReviewEntry, 'updates'>): ReactNode =>
  updates.length === 0 ? (
    <p className="quiet">No update yet.</p>
  ) : (
    <ol className="review-updates" aria-label="Last updates, the newest first">
      {updates.map(({ id, date, text }) => (
        <li key={id}>
          <span className="quiet">{formatScreenDate(date)}</span> {text}
        </li>
      ))}
    </ol>
  );

const iconOf = (entry: ReviewEntry): typeof IconCheck => {
  if (isLeft(entry)) return IconCircle;
  return isOpen(entry.action.state) ? IconCircleDot : IconCheck;
};

const Sign = ({ entry }: { readonly entry: ReviewEntry }): ReactNode => {
  const word = entryWord(entry);
  const Icon = iconOf(entry);
  return (
    <span className="review-word" data-left={isLeft(entry) || undefined}>
      <Icon className="icon" aria-hidden="true" />
      {word}
    </span>
  );
};

const Facts = ({ entry: { action: whole } }: { readonly entry: ReviewEntry }): ReactNode => {
  const action = useListedAction()(whole);
  const urgency = useUrgency(action);
  return (
    <span className="review-facts">
      {action.owners.length > 0 ? action.owners.join(', ') : 'nobody yet'}
      {', due '}
      {dueWithDay(action)}
      {urgency ? (
        <span data-urgency={urgency}>
          {', '}
          <UrgencyMark urgency={urgency} />
        </span>
      ) : null}
    </span>
  );
};

type LineProps = { readonly sheet: ReviewSheet; readonly entry: ReviewEntry; readonly acts: ReviewActs };

/** One action of a review: what it is, what was heard of it, and what the table will say. */
export const ReviewLine = ({ sheet, entry, acts }: LineProps): ReactNode => {
  const { action, review, updates } = entry;
  const isHidden = useHidesAction()(action);
  const isTicked = acts.ticked.has(action.id);
  const writing = acts.writing?.id === action.id ? acts.writing : undefined;
  return (
    <li
      className="review-entry"
      data-entry={action.id}
      data-left={isLeft(entry) || undefined}
      data-ticked={isTicked || undefined}
      tabIndex={-1}
      aria-label={`${nameOf(action)}, ${entryWord(entry)}${isTicked ? ', ticked' : ''}`}
    >
      <div className="review-head">
        <a className="review-key" href={`#/actions/${action.id}`}>
          {nameOf(action)}
        </a>
        <Facts entry={entry} />
        {isTicked ? <span className="review-word">ticked</span> : null}
        <Sign entry={entry} />
      </div>
      <p className="review-text">
        <ActionText action={action} />
      </p>
      {isHidden ? null : <Updates updates={updates} />}
      {review && !isHidden ? (
        <p className="review-sentence">
          <span className="quiet">Table:</span> {review.sentence}
        </p>
      ) : null}
      {review && isHidden ? <Hidden /> : null}
      {writing && !isHidden ? <ReviewForm sheet={sheet} entry={entry} writing={writing} acts={acts} /> : null}
    </li>
  );
};

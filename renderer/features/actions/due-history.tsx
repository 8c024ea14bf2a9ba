import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { countSlips, type PastDue } from '../../../shared/domain/due-history.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import { localDay } from '../../../shared/local-day.ts';

const timesWords = (count: number): string => {
  if (count === 0) return 'Never put off.';
  return count === 1 ? 'Put off once.' : `Put off ${count} times.`;
};

/** All that an action ever was due, from the original on. */
export const DueHistory = ({ dues }: { readonly dues: readonly PastDue[] }): ReactNode => {
  if (dues.length < 2) return null;
  return (
    <section className="detail-part" aria-labelledby="due-history-title">
      <h3 id="due-history-title">Dues</h3>
      <p className={countSlips(dues) > 0 ? 'slips' : 'quiet'}>{timesWords(countSlips(dues))}</p>
      <ol className="due-history">
        {dues.map(({ due, at }, index) => (
          <li key={`${at} ${dueWords(due)}`}>
            <span>{dueWords(due)}</span>
            <span className="quiet">
              {index === 0 ? 'original' : 'changed'}, {formatScreenDate(localDay(at))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

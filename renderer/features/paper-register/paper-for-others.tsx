import { Fragment, type ReactNode } from 'react';
import type { PaperSheet } from '../../../shared/api/papers.ts';
import { formatScreenDate } from '../../../shared/dates.ts';

/** What others may see of a paper that is open to them: not its files and attachments, which have classes of their own. */
export const PaperForOthers = ({ sheet }: { readonly sheet: PaperSheet }): ReactNode => {
  const { date, version, author, classification, meetings } = sheet;
  const facts = [
    ['Date', date === undefined ? undefined : formatScreenDate(date)],
    ['Version', version],
    ['Author', author],
    ['Class', classification],
  ] as const;
  return (
    <>
      <dl className="raised">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
        )}
      </dl>
      <section className="detail-part" aria-label="Before meetings">
        <h3>Before meetings</h3>
        <ul>
          {meetings.map(({ id, bodyCode, meetingNumber, reference, asked }) => (
            <li key={id}>{[`${bodyCode} ${meetingNumber}`, reference, asked].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </section>
    </>
  );
};

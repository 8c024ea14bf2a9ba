import { Fragment, type ReactNode } from 'react';
import type { PaperSheet } from '../../../shared/api/papers.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { isOpenInFull } from '../../../shared/domain/registered-paper.ts';

const NOTHING_SAID: Partial<PaperSheet> = {};

/**
 * What others may see of a paper that is open to them: not its files and attachments, which have classes of their own, and
 * of one that no class opens before all its meetings its title alone.
 */
export const PaperForOthers = ({ sheet }: { readonly sheet: PaperSheet }): ReactNode => {
  const isWhole = isOpenInFull(sheet);
  const { date, version, author, classification } = isWhole ? sheet : NOTHING_SAID;
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
          {sheet.meetings.map(({ id, bodyCode, meetingNumber, reference, asked }) => (
            <li key={id}>
              {[`${bodyCode} ${meetingNumber}`, reference, isWhole ? asked : undefined].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

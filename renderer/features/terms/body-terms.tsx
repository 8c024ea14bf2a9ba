import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import { monthsAfter } from '../../../shared/dates.ts';
import { openTerms } from '../../../shared/domain/term.ts';
import { useAppStore } from '../../store/hooks.ts';
import { TermWords } from './term-words.tsx';

const MONTHS = [1, 3, 6, 12, 24] as const;

const Months = (): ReactNode => {
  const months = useAppStore((state) => state.settings.termMonths);
  const change = useAppStore((state) => state.changeSettings);
  const data = [...new Set([...MONTHS, months])].toSorted((a, b) => a - b);
  return (
    <NativeSelect
      label="Show terms that end within"
      data={data.map((count) => ({ value: String(count), label: count === 1 ? '1 month' : `${count} months` }))}
      value={String(months)}
      onChange={({ currentTarget: { value } }) =>
        void change(() => ({ termMonths: Number(value) }), `Terms are shown ${value} months ahead`)
      }
    />
  );
};

/** The seats of a body that ask for somebody: terms that are over or end soon, and vacant seats. */
export const BodyTerms = ({ sheet }: { readonly sheet: BodySheet }): ReactNode => {
  const today = useAppStore((state) => state.today());
  const months = useAppStore((state) => state.settings.termMonths);
  const terms = openTerms(sheet.seats, { today, upTo: monthsAfter(today, months) });
  if (sheet.seats.length === 0) return null;
  return (
    <div className="body-terms">
      <Months />
      {terms.length === 0 ? (
        <p className="quiet">No term has ended or ends by then, and no seat is vacant.</p>
      ) : (
        <ul aria-label="Seats and terms">
          {terms.map((term) => (
            <li key={term.id} className="body-term">
              <TermWords term={term} />
            </li>
          ))}
        </ul>
      )}
      {terms.some(({ kind }) => kind === 'expired') ? (
        <p className="quiet">
          A term that has ended stays here until a seat of the same category and role begins after it, or the seat is
          removed.
        </p>
      ) : null}
    </div>
  );
};

import { IconArmchair, IconClock, IconHourglassEmpty } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Seat } from '../../../shared/domain/seat.ts';
import type { TermKind } from '../../../shared/domain/term.ts';

const SIGN = { expired: IconHourglassEmpty, vacant: IconArmchair, ending: IconClock } as const;
const WORDS = { expired: 'ended', vacant: 'vacant', ending: 'ends' } as const;

export type ShownTerm = Pick<Seat, 'role' | 'category' | 'validTo'> & {
  readonly kind: TermKind;
  readonly name?: string | undefined;
};

/** Who has a seat that asks for somebody, its place, and why: a sign and words, so that it is not said by colour alone. */
export const TermWords = ({ term }: { readonly term: ShownTerm }): ReactNode => {
  const { kind, name, role, category, validTo } = term;
  const Sign = SIGN[kind];
  return (
    <>
      <span className="panel-text">
        {name === undefined ? null : (
          <>
            <strong>{name}</strong>,{' '}
          </>
        )}
        {category === undefined ? role : `${category} (${role})`}
      </span>{' '}
      <span className="panel-end term-end" data-term={kind}>
        <Sign className="icon" aria-hidden="true" />
        {WORDS[kind]}
        {kind === 'vacant' || validTo === undefined ? null : ` ${formatScreenDate(validTo)}`}
      </span>
    </>
  );
};

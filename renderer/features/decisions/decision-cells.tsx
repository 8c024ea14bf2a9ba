import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type ListedDecision, placeOfDecision } from '../../../shared/domain/listed-decision.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import type { ListColumn } from '../registers/list-table.tsx';

export const DECISIONS = '/decisions';

export const decisionAddress = ({ id }: Pick<ListedDecision, 'id'>): string => `${DECISIONS}/${id}`;

/** Verb and clause; what is confidential says so, since a list is soon read out. */
export const DecisionWords = ({ decision }: { readonly decision: ListedDecision }): ReactNode => (
  <>
    {decision.confidential ? <ConfidentialWord /> : null}
    {decision.verb === '' ? null : <strong>{decision.verb} </strong>}
    {decision.text}
  </>
);

const WHAT_BECAME = { awaiting: 'awaits', answered: 'answered by', 'not needed': 'no answer needed of' } as const;

/** What became of a recommendation: 'awaits SECP'. */
export const Answered = ({ decision }: { readonly decision: ListedDecision }): ReactNode =>
  decision.recommendation === undefined ? null : (
    <span data-recommendation={decision.recommendation}>
      {WHAT_BECAME[decision.recommendation]} {decision.parentCode}
    </span>
  );

const Due = ({ decision: { reviewOn, expiresOn } }: { readonly decision: ListedDecision }): ReactNode =>
  [
    reviewOn === undefined ? undefined : `review ${formatScreenDate(reviewOn)}`,
    expiresOn === undefined ? undefined : `expires ${formatScreenDate(expiresOn)}`,
  ]
    .filter((part) => part !== undefined)
    .join('; ');

/** What stands in the last column: what is still to come of a decision. */
const ToCome = ({ decision }: { readonly decision: ListedDecision }): ReactNode => (
  <>
    <Answered decision={decision} /> <Due decision={decision} />
  </>
);

const KINDS = { minuted: '', 'ex-committee': 'by correspondence', 'chair action': 'Chair’s action' } as const;

/** The columns of the register. */
export const decisionColumns: readonly ListColumn<ListedDecision>[] = [
  { id: 'place', title: 'Where', cell: placeOfDecision },
  { id: 'date', title: 'Date', cell: ({ date }) => (date === undefined ? '' : formatScreenDate(date)) },
  { id: 'words', title: 'Decision', cell: (decision) => <DecisionWords decision={decision} /> },
  { id: 'matter', title: 'Matter', cell: ({ matterCode }) => matterCode },
  {
    id: 'how',
    title: 'How',
    cell: ({ hasVote, kind }) => (kind === 'minuted' && hasVote ? 'with a vote' : KINDS[kind]),
  },
  { id: 'toCome', title: 'To come', cell: (decision) => <ToCome decision={decision} /> },
];

import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { ListedMatter } from '../../../shared/domain/listed-matter.ts';
import { codeOf, lettersOf } from '../../../shared/domain/matter-entry.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import type { ListColumn } from '../registers/list-table.tsx';

export const MATTERS = '/matters';

/** The page of a matter, by any of its codes. */
export const matterAddress = (code: string): string => `${MATTERS}/${encodeURIComponent(code)}`;

const Title = ({ matter }: { readonly matter: ListedMatter }): ReactNode => (
  <>
    {matter.confidential ? <ConfidentialWord /> : null}
    {matter.title === '' ? <span className="quiet">no title yet</span> : matter.title}
  </>
);

const Codes = ({ matter }: { readonly matter: ListedMatter }): ReactNode => {
  const earlier = matter.codes.slice(0, -1).map(({ code }) => code);
  return (
    <>
      {codeOf(matter)} {earlier.length === 0 ? null : <span className="quiet">{earlier.join(', ')}</span>}
    </>
  );
};

/** The columns of the register. */
export const matterColumns: readonly ListColumn<ListedMatter>[] = [
  { id: 'code', title: 'Code', cell: (matter) => <Codes matter={matter} /> },
  { id: 'title', title: 'Title', cell: (matter) => <Title matter={matter} /> },
  { id: 'kind', title: 'Kind', cell: (matter) => matter.kind ?? lettersOf(codeOf(matter)) },
  { id: 'proposer', title: 'Proposer', cell: ({ proposer, organisation }) => proposer ?? organisation },
  { id: 'analyst', title: 'Lead analyst', cell: ({ leadAnalyst }) => leadAnalyst },
  { id: 'stage', title: 'Stage', cell: ({ stage }) => stage },
  {
    id: 'met',
    title: 'Last discussed',
    cell: ({ lastMet }) => (lastMet === undefined ? '' : formatScreenDate(lastMet)),
  },
  { id: 'actions', title: 'Open actions', cell: ({ openActions }) => (openActions === 0 ? '' : openActions) },
];

import type { ReactNode } from 'react';
import { ownFiles } from '../../../shared/domain/paper-file.ts';
import { isLateFor, type RegisteredPaper } from '../../../shared/domain/registered-paper.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { LateWord } from '../papers/late-word.tsx';
import type { ListColumn } from '../registers/list-table.tsx';

export const PAPERS = '/papers';

export const paperAddress = ({ id }: Pick<RegisteredPaper, 'id'>): string => `${PAPERS}/${id}`;

const Title = ({ paper }: { readonly paper: RegisteredPaper }): ReactNode => (
  <>
    {paper.confidential ? <ConfidentialWord /> : null}
    {paper.title}
  </>
);

const File = ({ paper }: { readonly paper: RegisteredPaper }): ReactNode => {
  const { length } = ownFiles(paper.files);
  if (length === 0) return <span className="quiet">none</span>;
  return length === 1 ? 'kept' : `${length} kept`;
};

const Late = ({ paper }: { readonly paper: RegisteredPaper }): ReactNode => {
  const today = useAppStore((state) => state.today);
  const timing = paper.meetings.find((meeting) => isLateFor(meeting, today()))?.timing;
  return timing ? <LateWord timing={timing} /> : null;
};

/** The columns of the register. */
export const paperColumns: readonly ListColumn<RegisteredPaper>[] = [
  { id: 'title', title: 'Title', cell: (paper) => <Title paper={paper} /> },
  {
    id: 'reference',
    title: 'Reference',
    cell: ({ meetings }) => meetings.flatMap(({ reference }) => reference ?? []).join(', '),
  },
  {
    id: 'meetings',
    title: 'Meeting',
    cell: ({ meetings }) => meetings.map(({ bodyCode, meetingNumber }) => `${bodyCode} ${meetingNumber}`).join(', '),
  },
  { id: 'class', title: 'Class', cell: ({ classification }) => classification },
  { id: 'version', title: 'Version', cell: ({ version }) => version },
  { id: 'file', title: 'File', cell: (paper) => <File paper={paper} /> },
  { id: 'late', title: 'Late', cell: (paper) => <Late paper={paper} /> },
];

import { IconFileText } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import { keyOf } from '../../components/key-of.ts';

const countOf = ({ recommendations: { length } }: PresentedPaper): string | undefined =>
  length === 0 ? undefined : `${length} ${length === 1 ? 'recommendation' : 'recommendations'}`;

/** What stands behind the title of a paper that is not open. */
export const paperFacts = (paper: PresentedPaper): string =>
  [paper.paper.version && `version ${paper.paper.version}`, paper.paper.classification, paper.asked, countOf(paper)]
    .filter(Boolean)
    .join(', ');

export type PaperLineProps = {
  readonly paper: PresentedPaper;
  readonly isOpen: boolean;
  /** Whether Tab, coming from elsewhere, stops here. */
  readonly isCurrent: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onWithdraw: () => void;
  /** To the paper above or below. */
  readonly onGo: (by: 1 | -1) => void;
};

/** One paper of an item as a line: Enter opens it. */
export const PaperLine = ({ paper, isOpen, isCurrent, ...acts }: PaperLineProps): ReactNode => {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowUp: () => acts.onGo(-1),
    ArrowDown: () => acts.onGo(1),
    'Alt+ArrowUp': () => acts.onMove(-1),
    'Alt+ArrowDown': () => acts.onMove(1),
    Delete: acts.onWithdraw,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[keyOf(event)];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <button
      type="button"
      className="paper-line"
      data-paper-line={paper.id}
      aria-expanded={isOpen}
      tabIndex={isCurrent ? 0 : -1}
      onClick={acts.onToggle}
      onKeyDown={onKeyDown}
    >
      <IconFileText className="icon" aria-hidden="true" />
      {paper.reference === undefined ? null : <span className="paper-reference">{paper.reference}</span>}
      <span className="paper-title">{paper.paper.title}</span>
      <span className="paper-facts">{paperFacts(paper)}</span>
    </button>
  );
};

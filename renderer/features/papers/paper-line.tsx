import { IconFileText } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import type { PaperTiming } from '../../../shared/domain/paper-timing.ts';
import { type Acts, actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { LateWord } from './late-word.tsx';

const countOf = ({ recommendations: { length } }: PresentedPaper): string | undefined =>
  length === 0 ? undefined : `${length} ${length === 1 ? 'recommendation' : 'recommendations'}`;

/** What stands behind the title of a paper that is not open. */
const factsOf = (paper: PresentedPaper): string => [paper.asked, countOf(paper)].filter(Boolean).join(', ');

export type PaperLineProps = {
  readonly paper: PresentedPaper;
  /** How it is late for the meeting, where it is. */
  readonly late: PaperTiming | undefined;
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
export const PaperLine = ({ paper, late, isOpen, isCurrent, ...acts }: PaperLineProps): ReactNode => {
  const changes = useKeyChanges();
  const commands: Acts<'paper'> = {
    previous: () => acts.onGo(-1),
    next: () => acts.onGo(1),
    moveUp: () => acts.onMove(-1),
    moveDown: () => acts.onMove(1),
    remove: acts.onWithdraw,
  };
  const onKeyDown = ({ nativeEvent }: KeyboardEvent): void => {
    const act = actFor(nativeEvent, 'paper', commands, changes);
    if (!act) return;
    nativeEvent.preventDefault();
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
      <span className="paper-facts">
        <span className="paper-said">{factsOf(paper)}</span> {late ? <LateWord timing={late} /> : null}
      </span>
    </button>
  );
};

import type { ReactNode } from 'react';
import { nextPaperReference } from '../../../shared/capture/paper-words.ts';
import type { PaperTiming } from '../../../shared/domain/paper-timing.ts';
import { isLateFor } from '../../../shared/domain/registered-paper.ts';
import type { PresentationId } from '../../../shared/ids.ts';
import type { AgendaLine } from '../../store/agenda-lines.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Plan } from '../../store/plan-slice.ts';
import { AddPaper } from './add-paper.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PaperLine } from './paper-line.tsx';
import type { PaperActs } from './use-paper-acts.ts';
import { usePaperList } from './use-paper-list.ts';

export type ItemPapersProps = {
  readonly line: AgendaLine;
  readonly plan: Plan;
  readonly acts: PaperActs;
  /** Whether Tab, coming from elsewhere, stops at this item. */
  readonly isCurrent: boolean;
  /** Whether papers can be added here now. */
  readonly isOpen: boolean;
  /** Back to the title of the item. */
  readonly onLeave: () => void;
};

/** How a paper is late for the meeting, where it is. */
const lateOf = ({ timings, meeting: { date } }: Plan, id: PresentationId, today: string): PaperTiming | undefined => {
  const timing = timings.find(({ presentationId }) => presentationId === id)?.timing;
  return timing && isLateFor({ timing, ...(date !== undefined && { meetingDate: date }) }, today) ? timing : undefined;
};

const suggestedFor = ({ meeting, papers }: Plan): string | undefined =>
  nextPaperReference(
    meeting.reference,
    papers.flatMap(({ reference }) => reference ?? []),
  );

/** The papers of one item, a line for each. */
export const ItemPapers = (props: ItemPapersProps): ReactNode => {
  const { line, plan, acts, isCurrent, isOpen } = props;
  const { place, papers, shown, goFrom, withdraw, toggle, onKeyDown } = usePaperList(props);
  const today = useAppStore((state) => state.today);
  if (papers.length === 0 && !isOpen) return null;
  return (
    <fieldset className="item-papers" aria-label={`Papers of item ${line.number}`} ref={place} onKeyDown={onKeyDown}>
      {papers.map((paper, at) => (
        <div key={paper.id} data-paper={paper.id}>
          <PaperLine
            paper={paper}
            late={lateOf(plan, paper.id, today())}
            isOpen={shown === paper.id}
            isCurrent={isCurrent}
            onToggle={() => toggle(paper.id)}
            onMove={(by) => acts.move(paper.id, by)}
            onWithdraw={() => withdraw(at, paper)}
            onGo={(by) => goFrom(at, by)}
          />
          {shown === paper.id ? (
            <PaperFields
              paper={paper}
              classes={plan.classes}
              acts={acts}
              suggested={suggestedFor(plan)}
              onWithdraw={() => withdraw(at, paper)}
            />
          ) : null}
        </div>
      ))}
      {isOpen ? <AddPaper line={line} acts={acts} onGoUp={() => goFrom(papers.length, -1)} /> : null}
    </fieldset>
  );
};

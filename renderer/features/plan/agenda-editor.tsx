import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { agendaOutWords } from '../../../shared/domain/agenda-out.ts';
import { lackWords } from '../../../shared/domain/item-lacks.ts';
import { itemsForOthers } from '../../../shared/domain/items-for-others.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { type AgendaLine, type AgendaLines, confidentialLines } from '../../store/agenda-lines.ts';
import type { Plan } from '../../store/plan-slice.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { ItemPapers } from '../papers/item-papers.tsx';
import { type PaperActs, usePaperActs } from '../papers/use-paper-acts.ts';
import { AgendaRow } from './agenda-row.tsx';
import { AgendaTotal } from './agenda-total.tsx';
import { ItemFacts } from './item-facts.tsx';
import { type AgendaActs, useAgenda } from './use-agenda.ts';
import { useAgendaList } from './use-agenda-list.ts';

const NOTHING: ReadonlySet<ItemId> = new Set();

/** The lines whose titles others must not see, while they see the screen. */
const useHiddenLines = (lines: AgendaLines, { overtaken }: Plan): ReadonlySet<ItemId> =>
  useIsShared() ? confidentialLines(itemsForOthers(lines, overtaken)) : NOTHING;

type ListProps = {
  readonly plan: Plan;
  readonly acts: AgendaActs;
  readonly papers: PaperActs;
  readonly hintId: string;
};

type BelowLineProps = Omit<ListProps, 'hintId'> & {
  readonly line: AgendaLine;
  readonly list: ReturnType<typeof useAgendaList>;
  readonly index: number;
};

/** What is open below a line of the agenda: its facts, and its papers. */
const BelowLine = ({ line, plan, acts, papers, list, index }: BelowLineProps): ReactNode => (
  <>
    {line.id === list.factsOf ? (
      <ItemFacts
        line={line}
        acts={acts}
        onGo={(by) => list.goToFacts(index + by)}
        onLeave={() => list.leaveFacts(line.id)}
      />
    ) : null}
    <ItemPapers
      line={line}
      plan={plan}
      acts={papers}
      isCurrent={list.isCurrent(line.id)}
      isOpen={line.id === list.papersOf}
      onLeave={() => list.goFrom(index)(0)}
    />
  </>
);

/** What each item lacks, while the meeting is still to come. */
const lacksOf = ({ meeting, papers, standingItems }: Plan, lines: AgendaLines) => {
  if (meeting.state !== 'planned') return () => undefined;
  const withPapers = new Set(papers.map(({ itemId }) => itemId));
  return (line: AgendaLine, index: number): string | undefined => {
    const hasItemsBelow = (lines[index + 1]?.depth ?? 0) > line.depth;
    return lackWords({ ...line, hasPaper: withPapers.has(line.id), hasItemsBelow }, standingItems);
  };
};

const AgendaList = ({ plan, acts, papers, hintId }: ListProps): ReactNode => {
  const list = useAgendaList(acts);
  const hidden = useHiddenLines(acts.lines, plan);
  const lacks = lacksOf(plan, acts.lines);
  return (
    <>
      <ol className="agenda-lines" ref={list.place}>
        {acts.lines.map((line, index) => (
          <AgendaRow
            key={line.id}
            line={line}
            acts={acts}
            hintId={hintId}
            isCurrent={list.isCurrent(line.id)}
            isHidden={hidden.has(line.id)}
            lacks={lacks(line, index)}
            goTo={list.goFrom(index)}
            onCurrent={() => list.setCurrent(line.id)}
            onRemove={() => list.remove(index, line.id)}
            onPapers={() => list.openPapers(line.id)}
            onFacts={() => list.toggleFacts(line.id)}
          >
            <BelowLine line={line} plan={plan} acts={acts} papers={papers} list={list} index={index} />
          </AgendaRow>
        ))}
      </ol>
      <AgendaTotal meeting={plan.meeting} lines={acts.lines} />
      <Button variant="subtle" leftSection={<IconPlus className="icon" aria-hidden="true" />} onClick={list.add}>
        Add an item
      </Button>
    </>
  );
};

/** The agenda, a line for each item. */
export const AgendaEditor = ({ plan }: { readonly plan: Plan }): ReactNode => {
  const { meeting, lines } = plan;
  const acts = useAgenda(meeting.id, lines);
  const papers = usePaperActs(meeting.id);
  const refusal = acts.refusal ?? papers.refusal;
  const hintId = useId();
  const differs = meeting.state === 'planned' ? agendaOutWords(plan.agendaOut, acts.lines) : undefined;
  return (
    <section className="plan-agenda" aria-labelledby="plan-agenda-title">
      <h2 id="plan-agenda-title">Agenda</h2>
      <p className="plan-hint" id={hintId}>
        {lines.length === 0 ? 'What the meeting is about, item by item. ' : ''}
        <KeyCap of="agenda.add" /> next item, <KeyCap of="agenda.papers" /> its papers, <KeyCap of="agenda.facts" /> its
        time, <KeyCap of="agenda.nest" /> nests, <KeyCap of="agenda.moveUp" /> <KeyCap of="agenda.moveDown" /> move,{' '}
        <KeyCap of="agenda.leave" /> then <kbd>Tab</kbd> leaves the list
      </p>
      {refusal === undefined ? null : (
        <Alert color="danger" role="alert">
          {refusal}
        </Alert>
      )}
      {differs === undefined ? null : (
        <p className="plan-differs" role="status">
          <IconAlertTriangle className="icon" aria-hidden="true" /> {differs}
        </p>
      )}
      <AgendaList plan={plan} acts={acts} papers={papers} hintId={hintId} />
    </section>
  );
};

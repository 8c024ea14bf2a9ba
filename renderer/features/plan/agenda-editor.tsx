import { Alert, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { ItemId } from '../../../shared/ids.ts';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import type { Plan } from '../../store/plan-slice.ts';
import { ItemPapers } from '../papers/item-papers.tsx';
import { type PaperActs, usePaperActs } from '../papers/use-paper-acts.ts';
import { AgendaRow, type AgendaRowProps, type Part } from './agenda-row.tsx';
import { type AgendaActs, useAgenda } from './use-agenda.ts';
import { useStandIn } from './use-stand-in.ts';

const partOf = (id: ItemId, part: Part): string => `[data-line="${id}"] [data-part="${part}"]`;

type ListProps = {
  readonly plan: Plan;
  readonly acts: AgendaActs;
  readonly papers: PaperActs;
  readonly hintId: string;
};

const AgendaList = ({ plan, acts, papers, hintId }: ListProps): ReactNode => {
  const { lines } = acts;
  const [current, setCurrent] = useState<ItemId>();
  /** Where papers are added. */
  const [opened, setOpened] = useState<ItemId>();
  const { place, focus } = useFocusSoon<HTMLOListElement>();
  useStandIn(lines, current, (id) => focus(partOf(id, 'title')));
  const isKnown = lines.some(({ id }) => id === current);
  const goFrom =
    (index: number): AgendaRowProps['goTo'] =>
    (line, part = 'title') => {
      const id = typeof line === 'number' ? lines[index + line]?.id : line;
      if (id !== undefined) focus(partOf(id, part));
    };
  const openPapers = (id: ItemId): void => {
    setOpened(id);
    focus(`[data-line="${id}"] :is(.paper-line, .paper-add input)`);
  };
  const removeAt = (index: number, id: ItemId): void => {
    const neighbour = lines[index - 1] ?? lines[index + 1];
    if (neighbour) focus(partOf(neighbour.id, 'title'));
    acts.remove(id);
  };
  return (
    <>
      <ol className="agenda-lines" ref={place}>
        {lines.map((line, index) => {
          const isCurrent = isKnown ? line.id === current : index === 0;
          return (
            <AgendaRow
              key={line.id}
              line={line}
              acts={acts}
              hintId={hintId}
              isCurrent={isCurrent}
              goTo={goFrom(index)}
              onCurrent={() => setCurrent(line.id)}
              onRemove={() => removeAt(index, line.id)}
              onPapers={() => openPapers(line.id)}
              papers={
                <ItemPapers
                  line={line}
                  plan={plan}
                  acts={papers}
                  isCurrent={isCurrent}
                  isOpen={line.id === opened}
                  onLeave={() => goFrom(index)(0)}
                />
              }
            />
          );
        })}
      </ol>
      <Button
        variant="subtle"
        leftSection={<IconPlus className="icon" aria-hidden="true" />}
        onClick={() => focus(partOf(acts.add(), 'title'))}
      >
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
  return (
    <section className="plan-agenda" aria-labelledby="plan-agenda-title">
      <h2 id="plan-agenda-title">Agenda</h2>
      <p className="plan-hint" id={hintId}>
        {lines.length === 0 ? 'What the meeting is about, item by item. ' : ''}
        <KeyCap of="agenda.add" /> next item, <KeyCap of="agenda.papers" /> its papers, <KeyCap of="agenda.nest" />{' '}
        nests, <KeyCap of="agenda.moveUp" /> <KeyCap of="agenda.moveDown" /> move, <KeyCap of="agenda.leave" /> then{' '}
        <kbd>Tab</kbd> leaves the list
      </p>
      {refusal === undefined ? null : (
        <Alert color="danger" role="alert">
          {refusal}
        </Alert>
      )}
      <AgendaList plan={plan} acts={acts} papers={papers} hintId={hintId} />
    </section>
  );
};

import { useState } from 'react';
import type { ItemId } from '../../../shared/ids.ts';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import type { AgendaRowProps, Part } from './agenda-row.tsx';
import type { AgendaActs } from './use-agenda.ts';
import { useStandIn } from './use-stand-in.ts';

const partOf = (id: ItemId, part: Part): string => `[data-line="${id}"] [data-part="${part}"]`;

/** Where the keyboard is in the agenda, and what is open below its lines. */
export const useAgendaList = ({ lines, add, remove }: AgendaActs) => {
  const [current, setCurrent] = useState<ItemId>();
  /** Where papers are added. */
  const [papersOf, setPapersOf] = useState<ItemId>();
  /** Whose time, presenter and purpose are on the screen. */
  const [factsOf, setFactsOf] = useState<ItemId>();
  const { place, focus } = useFocusSoon<HTMLOListElement>();
  const toTitle = (id: ItemId): void => focus(partOf(id, 'title'));
  useStandIn(lines, current, toTitle);
  const isKnown = lines.some(({ id }) => id === current);
  const openFacts = (id: ItemId): void => {
    setFactsOf(id);
    focus(`[data-line="${id}"] .item-facts input`);
  };
  return {
    place,
    papersOf,
    factsOf,
    setCurrent,
    isCurrent: (id: ItemId): boolean => id === (isKnown ? current : lines[0]?.id),
    goFrom:
      (index: number): AgendaRowProps['goTo'] =>
      (line, part = 'title') => {
        const id = typeof line === 'number' ? lines[index + line]?.id : line;
        if (id !== undefined) focus(partOf(id, part));
      },
    add: (): void => toTitle(add()),
    remove: (index: number, id: ItemId): void => {
      const neighbour = lines[index - 1] ?? lines[index + 1];
      if (neighbour) toTitle(neighbour.id);
      remove(id);
    },
    openPapers: (id: ItemId): void => {
      setPapersOf(id);
      focus(`[data-line="${id}"] :is(.paper-line, .paper-add input)`);
    },
    toggleFacts: (id: ItemId): void => (id === factsOf ? setFactsOf(undefined) : openFacts(id)),
    goToFacts: (index: number): void => {
      const line = lines[index];
      if (line) openFacts(line.id);
    },
    leaveFacts: (id: ItemId): void => {
      toTitle(id);
      setFactsOf(undefined);
    },
  };
};

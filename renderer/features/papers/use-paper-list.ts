import { type KeyboardEvent, useState } from 'react';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import type { PresentationId } from '../../../shared/ids.ts';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import { papersOfItem } from '../../store/papers-slice.ts';
import type { ItemPapersProps } from './item-papers.tsx';

const lineOf = (id: PresentationId): string => `[data-paper-line="${id}"]`;
const ADD = '.paper-add input';

/** Escape in a field that papers are added in takes back what was typed there. */
const isForField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.closest('.paper-add') !== null && target.value !== '';

const isInFields = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.paper-fields') !== null;

/** The papers of an item as a list that the keyboard goes through; one of them shows its fields. */
export const usePaperList = ({ line, plan, acts, isOpen, onLeave }: ItemPapersProps) => {
  const [shown, setShown] = useState<PresentationId>();
  const { place, focus } = useFocusSoon<HTMLFieldSetElement>();
  const papers = papersOfItem(plan.papers, line.id);

  const goFrom = (at: number, by: 1 | -1): void => {
    const next = papers[at + by];
    if (next) focus(lineOf(next.id));
    else if (by === -1) onLeave();
    else if (isOpen) focus(ADD);
  };
  const withdraw = (at: number, paper: PresentedPaper): void => {
    const neighbour = papers[at + 1] ?? papers[at - 1];
    if (neighbour) focus(lineOf(neighbour.id));
    else if (isOpen) focus(ADD);
    else onLeave();
    acts.withdraw(paper);
  };
  const toggle = (id: PresentationId): void => {
    setShown(shown === id ? undefined : id);
    if (shown !== id) focus(`[data-paper="${id}"] [data-part="recommendations"]`);
  };
  /** Escape goes a step back: out of what is typed, out of the fields of a paper, to the title of the item. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isForField(event)) return;
    event.preventDefault();
    if (isInFields(event) && shown !== undefined) focus(lineOf(shown));
    else onLeave();
    setShown(undefined);
  };
  return { place, papers, shown, goFrom, withdraw, toggle, onKeyDown };
};

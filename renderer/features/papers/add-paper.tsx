import type { ClipboardEvent, FormEvent, KeyboardEvent, ReactNode } from 'react';
import { AddField } from '../../components/fields/add-field.tsx';
import type { AgendaLine } from '../../store/agenda-lines.ts';
import { useAppStore } from '../../store/hooks.ts';
import { choiceOf } from './paper-choices.ts';
import type { PaperActs } from './use-paper-acts.ts';

export type AddPaperProps = {
  readonly line: AgendaLine;
  readonly acts: PaperActs;
  /** To the last paper above. */
  readonly onGoUp: () => void;
};

const wordsIn = ({ target }: { readonly target: EventTarget }): string =>
  target instanceof HTMLInputElement ? target.value : '';

/** Where papers are typed or pasted, one after the other; one that the book has is offered. */
export const AddPaper = ({ line, acts, onGoUp }: AddPaperProps): ReactNode => {
  const found = useAppStore((state) => state.foundPapers);
  const findPapers = useAppStore((state) => state.findPapers);
  const add = (text: string) => acts.add(line.id, text);
  // A field of one line would run the lines of what is pasted together.
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain').trim();
    if (!/[\r\n]/u.test(text)) return;
    event.preventDefault();
    void add(`${wordsIn(event)}${text}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' && wordsIn(event) === '') onGoUp();
  };
  return (
    <fieldset
      className="paper-add"
      aria-label="New paper"
      onPaste={onPaste}
      onKeyDown={onKeyDown}
      onInput={(event: FormEvent) => void findPapers(wordsIn(event))}
    >
      <AddField
        label={`Add a paper to item ${line.number}`}
        placeholder="Reference and title of a paper, (For Decision); pasted with its recommendations below"
        choices={found.map(choiceOf)}
        add={add}
      />
    </fieldset>
  );
};

import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { ReviewEntry, ReviewSheet } from '../../../shared/api/reviews.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useLeave } from '../../components/fields/use-leave.ts';
import { actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Asking, ReviewActs, Writing } from './use-review.ts';

const LABELS: Readonly<Record<Asking, string>> = {
  done: 'What was done',
  update: 'What is known by now',
  sentence: 'Sentence for the table',
  transfer: 'To which body',
};

type FormProps = {
  readonly sheet: ReviewSheet;
  readonly entry: ReviewEntry;
  readonly writing: Writing;
  readonly acts: ReviewActs;
};

const several = ({ ids }: Writing): string => (ids.length > 1 ? `, for ${ids.length} actions` : '');

/** What is there already, of which nothing can be lost. */
const savedWords = ({ entry, writing }: FormProps): string =>
  (writing.asking === 'sentence' ? entry.review?.sentence : undefined) ?? '';

/** Words typed and not sent are kept when the form goes, and wait where it is left, so that none is lost. */
const useWords = (props: FormProps) => {
  const { writing, acts } = props;
  const { typed, type, forget } = useKeptForm(`review ${writing.asking} ${writing.id}`);
  const saved = savedWords(props);
  // What was refused or left before is gone on with.
  const [before] = useState(writing.text ?? typed['text'] ?? saved);
  const [text, setText] = useState(before);
  const isNew = text.trim() !== '' && text !== saved;
  const isDone = useRef(false);
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  const send = (): void => {
    // An update says something; nothing is kept of an empty one, and the field stays.
    if (writing.asking === 'update' && text.trim() === '') return;
    isDone.current = true;
    forget();
    void acts.send(writing, text);
  };
  const leave = (): void => {
    isDone.current = true;
    if (isNew) type('text', text);
    else forget();
    acts.leave();
  };
  useLeave(() => {
    const hasWords = !isDone.current && isNew;
    // What was refused is not sent again: it waits.
    if (hasWords && text === before) type('text', text);
    else if (hasWords) {
      isDone.current = true;
      forget();
      void acts.keep(writing, text).then((refused) => {
        if (refused) sayNotSaved(text, refused.message);
      });
    }
    return hasWords;
  });
  return { text, setText, send, leave };
};

const WordsForm = (props: FormProps): ReactNode => {
  const { writing, acts } = props;
  const { text, setText, send, leave } = useWords(props);
  const changes = useKeyChanges();
  const help = useKeyHelp();
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actFor(event.nativeEvent, 'reviewing', { send, leave }, changes);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <Textarea
      className="review-words"
      label={`${LABELS[writing.asking ?? 'update']}${several(writing)}`}
      description={`${help('reviewing.send').words} keeps it, ${help('reviewing.leave').words} leaves it, and the words wait here.`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      autoFocus
      minRows={1}
      maxRows={10}
      value={text}
      error={acts.fault}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
};

const TransferForm = ({ sheet, writing, acts }: FormProps): ReactNode => {
  const [chosen, setChosen] = useState<string>(sheet.others[0]?.id ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void acts.send(writing, chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') submit(event);
    else if (event.key === 'Escape') acts.leave();
    else return;
    event.stopPropagation();
  };
  return (
    <form onSubmit={submit}>
      <NativeSelect
        className="review-words"
        label={`${LABELS.transfer}${several(writing)}`}
        description="It goes on there under a number of its own; Enter sends it."
        autoFocus
        data={sheet.others.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        value={chosen}
        error={acts.fault ?? (sheet.others.length === 0 ? 'There is no other body in the book.' : undefined)}
        onChange={(event) => setChosen(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </form>
  );
};

/** Where it is written what became of an action. */
export const ReviewForm = (props: FormProps): ReactNode =>
  props.writing.asking === 'transfer' ? <TransferForm {...props} /> : <WordsForm {...props} />;

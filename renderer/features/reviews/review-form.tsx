import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { ReviewEntry, ReviewSheet } from '../../../shared/api/reviews.ts';
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

/** Words typed and not sent are kept when the form goes, so that none is lost. */
const WordsForm = ({ entry, writing, acts }: FormProps): ReactNode => {
  const before = writing.text ?? (writing.asking === 'sentence' ? entry.review?.sentence : undefined) ?? '';
  const [text, setText] = useState(before);
  const isDone = useRef(false);
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  const changes = useKeyChanges();
  const help = useKeyHelp();
  const send = (): void => {
    // An update says something; nothing is kept of an empty one, and the field stays.
    if (writing.asking === 'update' && text.trim() === '') return;
    isDone.current = true;
    void acts.send(writing, text);
  };
  const leave = (): void => {
    isDone.current = true;
    acts.leave();
  };
  useLeave(() => {
    const hasWords = !isDone.current && text.trim() !== '' && text !== before;
    if (hasWords) {
      isDone.current = true;
      void acts.keep(writing, text).then((refused) => {
        if (refused) sayNotSaved(text, refused.message);
      });
    }
    return hasWords;
  });
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
      description={`${help('reviewing.send').words} keeps it, ${help('reviewing.leave').words} leaves it.`}
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

import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';

export type RewordFormProps = {
  /** Under which what is typed is kept until it is sent. */
  readonly name: string;
  readonly label: string;
  /** What stands in the field at first. */
  readonly words: string;
  /** What is written otherwise, as it is now; missing where nothing is but an answer is written. */
  readonly now?: string | undefined;
  readonly act: string;
  /** Whether nothing at all may be sent. */
  readonly mayBeEmpty?: boolean;
  readonly error: string | undefined;
  /** With what stood there when it was begun, so that what became of it meanwhile is not written over. */
  readonly onSend: (words: string, base: string) => Promise<boolean>;
  readonly onLeave: () => void;
};

/** What was begun and not sent: its words, and what stood there when it was begun. */
const useBegun = (name: string, words: string, now: string) => {
  const { typed, typeAll, forget } = useKeptForm(name);
  // What stood there when the form was opened, not what became of it since.
  const [opened] = useState({ words, now });
  const base = typed['base'] ?? opened.now;
  return {
    text: typed['text'] ?? opened.words,
    base,
    isTyped: typed['text'] !== undefined,
    type: (text: string) => (text === opened.words ? forget() : typeAll({ text, base })),
    /** What is there now was looked at: it is gone on from there. */
    goOn: (text: string) => typeAll({ text, base: now }),
    forget,
  };
};

/**
 * Where a line or an answer is written out. What is typed waits while other screens are looked at, and when the form is
 * left: it is forgotten only when it is sent.
 */
export const RewordForm = ({ name, label, words, now = '', act, mayBeEmpty, error, ...on }: RewordFormProps) => {
  const { text, base, isTyped, type, goOn, forget } = useBegun(name, words, now);
  const changes = useKeyChanges();
  const help = useKeyHelp();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const send = async (): Promise<void> => {
    if (text.trim() === '' && !mayBeEmpty) return;
    if (await on.onSend(text, base)) forget();
    else if (base !== now) goOn(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actFor(event.nativeEvent, 'rewording', { send: () => void send(), leave: on.onLeave }, changes);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="reword">
      <Textarea
        ref={field}
        label={label}
        description={`${help('rewording.send').words} sends it.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        error={error}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {base === now ? null : (
        <p className="change-now" role="status">
          <span className="quiet">This was changed since you began. It says now:</span>{' '}
          <span className="earlier-words">{now}</span>
        </p>
      )}
      <div className="reword-acts">
        <Button size="xs" onClick={() => void send()}>
          {act}
        </Button>
        <Button size="xs" variant="default" onClick={on.onLeave}>
          Leave it
        </Button>
        {isTyped ? (
          <Button size="xs" variant="subtle" onClick={forget}>
            Throw away what I wrote
          </Button>
        ) : null}
      </div>
    </div>
  );
};

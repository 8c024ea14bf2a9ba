import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
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
  readonly act: string;
  /** Whether nothing at all may be sent. */
  readonly mayBeEmpty?: boolean;
  readonly error: string | undefined;
  readonly onSend: (words: string) => Promise<boolean>;
  readonly onLeave: () => void;
};

/** Where a line or an answer is written out. What is typed waits while other screens are looked at. */
export const RewordForm = ({ name, label, words, act, mayBeEmpty, error, ...on }: RewordFormProps): ReactNode => {
  const { typed, type, forget } = useKeptForm(name);
  const changes = useKeyChanges();
  const help = useKeyHelp();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = typed['text'] ?? words;
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const send = async (): Promise<void> => {
    if (text.trim() === '' && !mayBeEmpty) return;
    if (await on.onSend(text)) forget();
  };
  const leave = (): void => {
    forget();
    on.onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actFor(event.nativeEvent, 'rewording', { send: () => void send(), leave }, changes);
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
        onChange={(event) => type('text', event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="reword-acts">
        <Button size="xs" onClick={() => void send()}>
          {act}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          Leave it
        </Button>
      </div>
    </div>
  );
};

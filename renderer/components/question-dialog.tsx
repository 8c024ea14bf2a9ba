import { Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

export type QuestionDialogProps = {
  readonly title: string;
  /** Of the one field. */
  readonly label: string;
  readonly placeholder?: string;
  /** What its button does: a verb and what it is done to. */
  readonly act: string;
  /** Takes what was typed; a sentence says why it can't be, and the dialog stays. */
  readonly onAnswer: (text: string) => Promise<string | undefined> | string | undefined;
  readonly onClose: () => void;
  /** What stands below the field. */
  readonly children?: ReactNode;
};

/** Asks for one line of text over the screen: Enter takes it, Escape leaves. */
export const QuestionDialog = ({
  title,
  label,
  placeholder,
  act,
  onAnswer,
  onClose,
  children,
}: QuestionDialogProps) => {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const answer = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(await onAnswer(text.trim()));
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={(event) => void answer(event)}>
        <TextInput
          label={label}
          placeholder={placeholder}
          data-autofocus
          value={text}
          error={error}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {children}
        <button type="submit" className="button question-act">
          {act}
        </button>
      </form>
    </Modal>
  );
};

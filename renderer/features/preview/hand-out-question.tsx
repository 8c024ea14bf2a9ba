import { Button, Group, Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type Acts, actFor } from '../../keys/act-for.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import type { Facts, NewNumber } from './facts.ts';
import { GapChoices } from './gap-choices.tsx';

const NumberLine = ({ number }: { readonly number: NewNumber }): ReactNode => (
  <li>
    <span className="preview-reference">{number.reference}</span>
    <span className="preview-action">{number.text}</span>
    {number.now === undefined || number.now === number.reference ? null : (
      <span className="preview-was">was {number.now}</span>
    )}
  </li>
);

const NewNumbers = ({ numbers }: { readonly numbers: Facts['newNumbers'] }): ReactNode => (
  <>
    <p>
      {numbers.length === 1 ? 'This number is' : `These ${numbers.length} numbers are`} fixed for ever with the
      hand-out. This can't be undone: an action that is withdrawn later keeps its number.
    </p>
    <ul className="preview-numbers">
      {numbers.map((number) => (
        <NumberLine key={number.blockId} number={number} />
      ))}
    </ul>
  </>
);

type AnswerProps = {
  readonly facts: Pick<Facts, 'gaps' | 'newNumbers'>;
  readonly onClose: () => void;
  readonly onAgree: () => void;
};

const Answers = ({ facts: { gaps, newNumbers }, onClose, onAgree }: AnswerProps): ReactNode => (
  <>
    <p className="lack-hint">
      {gaps.length > 0 ? (
        <>
          <KeyCap of="handOut.mend" /> goes where it is filled in,{' '}
        </>
      ) : null}
      <KeyCap of="handOut.agree" /> hands it out all the same.
    </p>
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onClose} {...(gaps.length > 0 ? {} : { 'data-autofocus': true })}>
        Not yet
      </Button>
      <Button onClick={onAgree}>{newNumbers.length > 0 ? 'Fix numbers and hand out' : 'Hand out all the same'}</Button>
    </Group>
  </>
);

export type HandOutQuestionProps = AnswerProps & {
  readonly meetingId: string;
  readonly title: string;
  /** What else has to be thought of before. */
  readonly warning?: string | undefined;
  readonly isOpen: boolean;
};

/** Asked when gaps would go out, and when numbers would be fixed, since neither can be called back. */
export const HandOutQuestion = ({ isOpen, ...asked }: HandOutQuestionProps): ReactNode => {
  const { meetingId, facts, title, warning, onClose, onAgree } = asked;
  const { gaps, newNumbers } = facts;
  const changes = useKeyChanges();
  const [at, setAt] = useState(0);
  const current = Math.min(at, gaps.length - 1);
  const acts: Acts<'handOut'> = {
    next: () => setAt(Math.min(gaps.length - 1, current + 1)),
    previous: () => setAt(Math.max(0, current - 1)),
    // Enter on a gap is its link's own.
    mend: undefined,
    agree: onAgree,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actFor(event.nativeEvent, 'handOut', acts, changes);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
      onKeyDown={onKeyDown}
    >
      {warning === undefined ? null : <p className="preview-warning">{warning}</p>}
      {gaps.length > 0 ? (
        <>
          <p>What is missing goes out as it stands.</p>
          <GapChoices meetingId={meetingId} gaps={gaps} current={current} onCurrent={setAt} />
        </>
      ) : null}
      {newNumbers.length > 0 ? <NewNumbers numbers={newNumbers} /> : null}
      <Answers facts={facts} onClose={onClose} onAgree={onAgree} />
    </Modal>
  );
};

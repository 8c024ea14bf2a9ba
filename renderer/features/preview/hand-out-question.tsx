import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MinutesVersion } from '../../../shared/minutes-document/minutes-version.ts';
import type { Facts, NewNumber } from './facts.ts';
import { noun } from './hand-out-words.ts';

const NumberLine = ({ number }: { readonly number: NewNumber }): ReactNode => (
  <li>
    <span className="preview-reference">{number.reference}</span>
    <span className="preview-action">{number.text}</span>
    {number.now === undefined || number.now === number.reference ? null : (
      <span className="preview-was">was {number.now}</span>
    )}
  </li>
);

export type HandOutQuestionProps = {
  readonly facts: Facts;
  readonly version: MinutesVersion;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAgree: () => void;
};

/** Asked only when numbers would be fixed, since that can't be undone. */
export const HandOutQuestion = ({ facts, version, isOpen, onClose, onAgree }: HandOutQuestionProps): ReactNode => {
  const { newNumbers } = facts;
  const many = newNumbers.length === 1 ? 'This number is' : `These ${newNumbers.length} numbers are`;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={`Hand out the ${noun(facts, version)} and fix the numbers?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
    >
      <p>
        {many} fixed for ever with the hand-out. This can't be undone: an action that is withdrawn later keeps its
        number.
      </p>
      <ul className="preview-numbers">
        {newNumbers.map((number) => (
          <NumberLine key={number.blockId} number={number} />
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          Not yet
        </Button>
        <Button onClick={onAgree}>Fix numbers and hand out</Button>
      </Group>
    </Modal>
  );
};

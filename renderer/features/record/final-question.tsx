import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

export type FinalQuestionProps = {
  readonly title: string;
  /** What is done then: a verb and what it is done to. */
  readonly act: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAgree: () => void;
  readonly children: ReactNode;
};

/** Asks before what can't be undone. */
export const FinalQuestion = ({ title, act, isOpen, onClose, onAgree, children }: FinalQuestionProps): ReactNode => (
  <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
    {children}
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onClose} data-autofocus>
        Not yet
      </Button>
      <Button onClick={onAgree}>{act}</Button>
    </Group>
  </Modal>
);

import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { PaletteBox } from './palette-box.tsx';

export type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

const NAMED = { content: { 'aria-label': 'Go to' } } as const;
/** There at once: the next key is for its field, and must not fall into the minutes. */
const AT_ONCE = { duration: 0 } as const;

/** The way to anywhere: a field, and below it what fits the words in it. */
export const Palette = ({ isOpen, onClose }: PaletteProps): ReactNode => (
  <Modal
    opened={isOpen}
    onClose={onClose}
    withCloseButton={false}
    size="lg"
    padding={0}
    attributes={NAMED}
    transitionProps={AT_ONCE}
  >
    <PaletteBox onClose={onClose} />
  </Modal>
);

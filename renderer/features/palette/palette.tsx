import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { PaletteBox } from './palette-box.tsx';

export type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

const NAMED = { content: { 'aria-label': 'Go to' } } as const;

/** The way to anywhere: a field, and below it what fits the words in it. */
export const Palette = ({ isOpen, onClose }: PaletteProps): ReactNode => (
  <Modal opened={isOpen} onClose={onClose} withCloseButton={false} size="lg" padding={0} attributes={NAMED}>
    <PaletteBox onClose={onClose} />
  </Modal>
);

import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { keyboard } from '../../keys/keyboard.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { KeyLines } from './key-lines.tsx';
import { type KeyList, keyListsAt } from './key-lists.ts';

const Keys = ({ title, lines }: KeyList): ReactNode => (
  <>
    <h3>{title}</h3>
    <KeyLines lines={lines} />
  </>
);

export type KeysDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What can be typed and pressed on this screen. */
export const KeysDialog = ({ isOpen, onClose }: KeysDialogProps): ReactNode => {
  const [location] = useLocation();
  const changes = useKeyChanges();
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="xl">
      <div className="keys">
        {keyListsAt(location, { changes, keyboard }).map((list) => (
          <Keys key={list.title} {...list} />
        ))}
        <p className="keys-ways">
          <Link href="/settings/keys" onClick={onClose}>
            Change keys
          </Link>
          <Link href="/settings/card" onClick={onClose}>
            Key card to print
          </Link>
          <Link href="/settings" onClick={onClose}>
            Settings
          </Link>
          <Link href="/about" onClick={onClose}>
            About Minutebook
          </Link>
        </p>
      </div>
    </Modal>
  );
};

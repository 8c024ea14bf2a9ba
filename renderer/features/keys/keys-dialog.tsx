import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { type KeyList, keysAt } from './key-table.ts';

const Keys = ({ title, keys }: KeyList): ReactNode => (
  <>
    <h3>{title}</h3>
    <dl>
      {keys.map(([key, does]) => (
        <div className="keys-row" key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </>
);

export type KeysDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What can be typed and pressed on this screen. */
export const KeysDialog = ({ isOpen, onClose }: KeysDialogProps): ReactNode => {
  const [location] = useLocation();
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="xl">
      <div className="keys">
        {keysAt(location).map((list) => (
          <Keys key={list.title} {...list} />
        ))}
        <p>
          <Link href="/about" onClick={onClose}>
            About Minutebook
          </Link>
        </p>
      </div>
    </Modal>
  );
};

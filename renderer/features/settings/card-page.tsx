import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { findBridge } from '../../api/ipc-transport.ts';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { keyboard } from '../../keys/keyboard.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { KeyLines } from '../keys/key-lines.tsx';
import { cardLists, type KeyList } from '../keys/key-lists.ts';
import { useFitOnPage } from './use-fit-on-page.ts';

const Lines = ({ title, lines }: KeyList): ReactNode => (
  <section className="card-group">
    <h2>{title}</h2>
    <KeyLines lines={lines} />
  </section>
);

/** All that can be typed and pressed, on one page to put beside the keyboard. */
export const CardPage = (): ReactNode => {
  const changes = useKeyChanges();
  const lists = cardLists({ changes, keyboard }, findBridge(window) !== undefined);
  return (
    <>
      <ScreenActs>
        <Button onClick={() => window.print()}>Print the card</Button>
      </ScreenActs>
      <p className="card-hint">
        One page of A4, with the keys as they are now. They are <a href="#/settings/keys">changed</a> on a screen of
        their own.
      </p>
      <article className="card" aria-label="Key card" ref={useFitOnPage()}>
        <h2 className="card-title">Minutebook: what can be typed and pressed</h2>
        {lists.map((list) => (
          <Lines key={list.title} {...list} />
        ))}
      </article>
    </>
  );
};

import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { ChaseSheet } from '../../../shared/chasing/chase-sheet.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { chasingActs } from './chasing-acts.ts';
import { ChasingBar } from './chasing-bar.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { ownersShown } from './owners-shown.ts';
import { OwnersTable } from './owners-table.tsx';
import { SendBar } from './send-bar.tsx';

const NOUNS: readonly Noun[] = [
  'action',
  'block',
  'item',
  'meeting',
  'body',
  'person',
  'organisation',
  'seat',
  'chase',
  'ownerContacts',
];

const HINTS: readonly KeyHint[] = [
  { of: ['chasing.next', 'chasing.previous'], does: 'down and up' },
  { of: ['chasing.choose'], does: 'ask, or not' },
  { of: ['chasing.chooseAll'], does: 'all' },
  { of: ['chasing.tone'], does: 'tone' },
  { of: ['chasing.save'], does: 'save the drafts' },
  { of: ['chasing.markSent'], does: 'mark as sent' },
];

/** The place that a move leads to; from no row at all the first step leads to the first. */
const placeAfter = (to: number | 'first' | 'last', at: number, count: number): number => {
  if (to === 'first' || (at < 0 && to !== 'last')) return 0;
  return to === 'last' ? count - 1 : at + to;
};

/** Where the keyboard is among the owners. */
const useActiveOwner = (sheet: ChaseSheet) => {
  const [chosen, setChosen] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const at = sheet.owners.findIndex(({ key }) => key === chosen);
  const goTo = (index: number): void => {
    const owner = sheet.owners[Math.max(0, Math.min(index, sheet.owners.length - 1))];
    if (!owner) return;
    setChosen(owner.key);
    list.current?.querySelectorAll<HTMLElement>('[data-owner]')[sheet.owners.indexOf(owner)]?.focus();
  };
  const move = (to: number | 'first' | 'last'): void => {
    goTo(placeAfter(to, at, sheet.owners.length));
  };
  return { active: sheet.owners[at], list, setChosen, move };
};

const Owners = ({ sheet }: { readonly sheet: ChaseSheet }): ReactNode => {
  const toggle = useAppStore((state) => state.toggleChased);
  const wish = useAppStore((state) => state.wishChases);
  const turnTone = useAppStore((state) => state.turnTone);
  const chosen = useAppStore((state) => state.chaseWishes.chosen);
  const save = useAppStore((state) => state.saveChases);
  const markSent = useAppStore((state) => state.markChasesSent);
  const { active, list, setChosen, move } = useActiveOwner(sheet);
  const all = sheet.owners.map(({ key }) => key);
  useKeys('chasing', (event) =>
    chasingActs(event, {
      move,
      choose: () => active && toggle(active.key),
      chooseAll: () => wish({ chosen: chosen.length === all.length ? [] : all }),
      turnTone: () => active && turnTone(active.key),
      save: () => void save(),
      markSent: () => void markSent(),
    }),
  );
  return (
    <>
      <OwnersTable sheet={sheet} active={active?.key} list={list} onActive={setChosen} />
      <DraftPanel sheet={sheet} owner={active} />
      <SendBar />
      <KeyHints hints={HINTS} />
    </>
  );
};

const Content = (): ReactNode => {
  const whole = useAppStore((state) => state.chaseSheet);
  const error = useAppStore((state) => state.chaseError);
  const fetch = useAppStore((state) => state.fetchChases);
  const isShared = useIsShared();
  if (error) {
    return (
      <Notice title="Nobody can be asked now">
        <p>{error.message}</p>
        <Button variant="default" onClick={() => void fetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!whole) return <Loading>Looking who owes what …</Loading>;
  const sheet = ownersShown(whole, isShared);
  if (sheet.owners.length > 0) return <Owners sheet={sheet} />;
  return (
    <Notice title="Nobody owes anything">
      <p>
        Owners of open actions stand here, each with a mail that asks about them. Place an action on somebody in the{' '}
        <a href="#/actions">register of actions</a> to begin.
      </p>
    </Notice>
  );
};

/** Mails to the owners of open actions, as drafts that the secretary sends. */
export const ChasingPage = (): ReactNode => {
  const fetch = useAppStore((state) => state.fetchChases);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useFresh(NOUNS, fetch);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  return (
    <div className="chasing">
      <ChasingBar />
      <Content />
    </div>
  );
};

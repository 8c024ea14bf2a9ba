import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { goInto, goToPart } from './go-to-part.ts';
import { useComfort } from './use-comfort.ts';
import { type Drawer, type Drawers, isDrawer } from './use-drawers.ts';

/** What is done here; all other commands of the screen are handed in. */
type Own =
  | 'nextItem'
  | 'previousItem'
  | 'fold'
  | 'nextPart'
  | 'previousPart'
  | 'larger'
  | 'smaller'
  | 'width'
  | 'focus';

type Others = Omit<Acts<'live'>, Own> & {
  /** Goes to the next or the previous item of the sitting. */
  goOn(by: 1 | -1): void;
};

/** What the keys of the live screen do, wherever the focus is on it; and how it is shown by them. */
export const useLiveActs = (
  session: Session,
  screen: RefObject<HTMLElement | null>,
  drawers: Drawers,
  { goOn, ...others }: Others,
) => {
  const [isFolded, setFolded] = useState(false);
  const { isFocused, ...comfort } = useComfort(session);
  const toggle = (drawer: Drawer): void => {
    if (drawers.open === drawer) {
      drawers.close();
      return;
    }
    drawers.show(drawer);
    goInto(screen.current, drawer);
  };
  const fold = (): void => (drawers.isNarrow ? toggle('agenda') : setFolded((folded) => !folded));
  const showPart = (name: string): void => {
    if (isDrawer(name)) drawers.show(name);
  };
  const goRound = (by: 1 | -1) => (): void =>
    goToPart(screen.current, by, drawers.isNarrow && !isFocused ? showPart : undefined);
  const acts: Acts<'live'> = {
    nextItem: () => goOn(1),
    previousItem: () => goOn(-1),
    fold,
    nextPart: goRound(1),
    previousPart: goRound(-1),
    ...comfort,
    ...others,
  };
  useKeys('live', () => acts);
  useOffers('live', acts);
  /** Brings the people into sight, where they are not. */
  const showPeople = (): void => {
    if (drawers.isNarrow) drawers.show('side');
    else if (isFolded) flushSync(fold);
  };
  return { isFolded, isFocused, fold, toggle, showPeople, focus: comfort.focus };
};

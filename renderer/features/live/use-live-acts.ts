import { type RefObject, useState } from 'react';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { goToPart } from './go-to-part.ts';
import { useComfort } from './use-comfort.ts';

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
export const useLiveActs = (session: Session, screen: RefObject<HTMLElement | null>, { goOn, ...others }: Others) => {
  const [isFolded, setFolded] = useState(false);
  const { isFocused, ...comfort } = useComfort(session);
  const fold = (): void => setFolded((folded) => !folded);
  const acts: Acts<'live'> = {
    nextItem: () => goOn(1),
    previousItem: () => goOn(-1),
    fold,
    nextPart: () => goToPart(screen.current, 1),
    previousPart: () => goToPart(screen.current, -1),
    ...comfort,
    ...others,
  };
  useKeys('live', () => acts);
  useOffers('live', acts);
  return { isFolded, isFocused, fold, focus: comfort.focus };
};

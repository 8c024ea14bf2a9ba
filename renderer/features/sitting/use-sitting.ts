import { useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { clockOf } from '../../../shared/domain/meeting-clock.ts';
import { otherBusiness } from '../../../shared/domain/other-business.ts';
import type { ItemId } from '../../../shared/ids.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useClockActs } from './use-clock-acts.ts';
import { useItemActs } from './use-item-acts.ts';

/** The meeting on the screen. */
export type Here = { readonly sheet: MeetingSheet; readonly session: Session };

/** What is asked on the screen: a new item, below which one; with which item this one is taken; or what is missing. */
export type Asked =
  | { readonly kind: 'item'; readonly under?: ItemId }
  | { readonly kind: 'merge' }
  | { readonly kind: 'closing' };

export type Sitting = {
  readonly acts: Acts<'sitting'>;
  readonly asked: Asked | undefined;
  ask(asked: Asked | undefined): void;
  /** Goes to the neighbour of the item on the screen; the clock goes along when it is at that item. */
  goOn(by: 1 | -1): void;
  merge(into: Item): void;
  close(): void;
};

const itemUnder = (under: ItemId | undefined): Asked => ({ kind: 'item', ...(under ? { under } : {}) });

/** What can be done while a meeting sits, beside taking down what is said. */
export const useSitting = (here: Here): Sitting => {
  const { sheet, session } = here;
  const [asked, ask] = useState<Asked>();
  const wallTime = useAppStore((state) => state.wallTime);
  const { open, takeUp, adjourn, close } = useClockActs(here);
  const { treat, confidential } = useItemActs(here);
  return {
    asked,
    ask,
    merge: (into) => treat('merged', into),
    close,
    goOn: (by) => {
      const { moments } = sheet;
      const { state, itemId: told } = clockOf(moments, sheet.items, wallTime());
      // Nobody waits for the clock on the way to the next.
      const itemId = session.itemTakenUp(moments) ?? told;
      const isAtClock = state === 'running' && itemId === session.current;
      session.goToNeighbour(by);
      if (isAtClock && by === 1 && session.current !== itemId) takeUp();
    },
    acts: {
      open,
      takeUp,
      adjourn,
      addItem: () => ask({ kind: 'item' }),
      addBelow: () => ask(itemUnder(session.current)),
      addOther: () => ask(itemUnder(otherBusiness(sheet.items)?.id)),
      defer: () => treat('deferred'),
      withdraw: () => treat('withdrawn'),
      merge: () => ask({ kind: 'merge' }),
      confidential,
      close: () => ask({ kind: 'closing' }),
    },
  };
};

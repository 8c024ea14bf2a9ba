import { useEffect, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { type DecisionAt, decisionAt } from '../../editor/decision-at.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

/** What is read out: the decision, and the item that it was taken at. */
export type ReadOut = DecisionAt & {
  readonly item: Item;
  /** It was read for a screen that others look at. */
  readonly isForOthers: boolean;
};

const referencesOf = ({ badges }: Session): Record<string, string> =>
  Object.fromEntries(badges.all().map(({ blockId, reference }) => [blockId, reference ?? '']));

const decisionHere = ({ body, items }: MeetingSheet, session: Session, isShared: boolean): ReadOut | undefined => {
  const item = items.find(({ id }) => id === session.current);
  const found = session.look(decisionAt({ body, references: referencesOf(session) }, isShared));
  if (!item || !found) return undefined;
  return {
    ...found,
    item,
    isForOthers: isShared,
    isConfidential: found.isConfidential || confidentialItemIds(items).has(item.id),
  };
};

/** Shows the decision just taken by one key; the same one or Escape goes back to the caret. */
export const useReadBack = (sheet: MeetingSheet, session: Session) => {
  const [shown, setShown] = useState<ReadOut>();
  const isShared = useIsShared();
  const say = useAppStore((state) => state.sayQuietly);
  const tell = useAppStore((state) => state.tellShown);
  const openWindow = useAppStore((state) => state.openSecondWindow);
  const meetingId = sheet.meeting.id;
  const show = (): void => {
    const found = decisionHere(sheet, session, isShared);
    if (!found) {
      say('Nothing was decided at this item yet.');
      return;
    }
    // The other window reads it from the book.
    session.saver.hurry();
    tell(meetingId, found.blockId);
    setShown(found);
  };
  const close = (): void => {
    setShown(undefined);
    session.focus();
  };
  const window = (): void => void openWindow(meetingId);
  // An action that was typed a moment ago gets its number while it is read.
  const isShown = shown !== undefined;
  useEffect(() => {
    if (!isShown) return undefined;
    // Others may have begun to look on, or stopped.
    setShown((now) => (now?.isForOthers === isShared ? now : decisionHere(sheet, session, isShared)));
    return session.badges.subscribe(() => setShown((now) => now && (decisionHere(sheet, session, isShared) ?? now)));
  }, [isShown, isShared, sheet, session]);
  const acts: Acts<'readBack'> = { show, window };
  useKeys('readBack', () => acts);
  useOffers('readBack', acts);
  return { shown, close, window };
};

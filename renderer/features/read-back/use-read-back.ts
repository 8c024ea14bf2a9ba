import { useEffect, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { agreementTo } from '../../../shared/domain/agreed-wording.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { itemsForOthers } from '../../../shared/domain/items-for-others.ts';
import { inOrderTaken } from '../../../shared/domain/taken-order.ts';
import { plainText } from '../../../shared/minutes-document/build/line.ts';
import type { ReadBack } from '../../../shared/minutes-document/build/read-back.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { type DecisionAt, decisionAt, lastDecision } from '../../editor/decision-at.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { useSaying } from '../sitting/use-saying.ts';

/** What is read out: the decision, and the item that it was taken at. */
export type ReadOut = DecisionAt & {
  readonly item: Item;
  /** The item that is open, where nothing was decided yet at it. */
  readonly undecided?: Item | undefined;
  /** It was read for a screen that others look at. */
  readonly isForOthers: boolean;
};

const referencesOf = ({ badges }: Session): Record<string, string> =>
  Object.fromEntries(badges.all().map(({ blockId, reference }) => [blockId, reference ?? '']));

type Found = { readonly item: Item; readonly found: DecisionAt };

/** The last decision of the items that the meeting came to before this one, the nearest first. */
const decisionBefore = (
  { body, items, moments }: MeetingSheet,
  session: Session,
  here: Item,
  isShared: boolean,
): Found | undefined => {
  const order = inOrderTaken(items, moments);
  const read = lastDecision({ body, references: referencesOf(session) }, isShared);
  for (const item of order.slice(0, order.indexOf(here)).toReversed()) {
    const found = session.lookIn(item.id, read);
    if (found) return { item, found };
  }
  return undefined;
};

/** The decision just taken: in the item that is open, else in the last one before it where something was decided. */
const decisionHere = (sheet: MeetingSheet, session: Session, isShared: boolean): ReadOut | undefined => {
  const { body } = sheet;
  const items = isShared ? itemsForOthers(sheet.items, sheet.overtaken) : sheet.items;
  const here = items.find(({ id }) => id === session.current);
  if (!here) return undefined;
  const own = session.look(decisionAt({ body, references: referencesOf(session) }, isShared));
  const last = own ? { item: here, found: own } : decisionBefore(sheet, session, here, isShared);
  if (!last) return undefined;
  const { item, found } = last;
  return {
    ...found,
    item,
    ...(item === here ? {} : { undecided: here }),
    isForOthers: isShared,
    isConfidential: found.isConfidential || confidentialItemIds(items).has(item.id),
  };
};

/** The words that a room agrees to: each sentence or point on a line of its own. */
const wordsOf = ({ leadIn, lines }: ReadBack): string =>
  [...(leadIn ? [leadIn] : []), ...lines].map(plainText).join('\n');

/** Shows the decision just taken by one key; the same one or Escape goes back to the caret. */
export const useReadBack = (sheet: MeetingSheet, session: Session) => {
  const [shown, setShown] = useState<ReadOut>();
  const isShared = useIsShared();
  const say = useAppStore((state) => state.sayQuietly);
  const tell = useAppStore((state) => state.tellShown);
  const openWindow = useAppStore((state) => state.openSecondWindow);
  const agreeTo = useAppStore((state) => state.agreeToWords);
  const saying = useSaying();
  const meetingId = sheet.meeting.id;
  const show = (): void => {
    const found = decisionHere(sheet, session, isShared);
    if (!found) {
      say('Nothing was decided yet, at this item or before it.');
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
  const words = shown && wordsOf(shown.said);
  const agree = (): void => {
    if (shown && words !== undefined) void saying(agreeTo(meetingId, { blockId: shown.blockId, words }));
  };
  const agreement =
    shown && words !== undefined ? agreementTo(sheet.agreed, { blockIds: shown.blockIds, words }) : undefined;
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
  return { shown, close, window, agree, agreement };
};

import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import { insertSentence } from '../../editor/commands/insert-sentence.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { ListOffer } from './use-list-offer.ts';
import { usePartOffer } from './use-part-offer.ts';
import { useRoomOffer, writeDown } from './use-unwritten.ts';

const goToPeople = (): void => document.querySelector<HTMLElement>('[data-people] .person-move[tabindex="0"]')?.focus();

type RoomPort = { readonly list: ListOffer; readonly showPeople: () => void };

/** The keys of the room, wherever the focus is on the live screen. */
export const useRoomKeys = (sheet: MeetingSheet, session: Session, { list, showPeople }: RoomPort): void => {
  const isRollCalled = useAppStore((state) => state.isRollCalled);
  const callRoll = useAppStore((state) => state.callRoll);
  const showHistory = useAppStore((state) => state.showHistory);
  const say = useAppStore((state) => state.sayQuietly);
  const unwritten = useRoomOffer(sheet);
  const part = usePartOffer(sheet);
  const forms = formsOf(sheet.rules.forms);
  const write = (sentence: string) => (): void => void session.change(insertSentence(sentence));
  const acts: Acts<'room'> = {
    rollCall: () => {
      showHistory(undefined);
      callRoll(!isRollCalled);
      if (isRollCalled) session.focus();
    },
    people: () => {
      // The list has to be drawn before somebody can go there.
      showPeople();
      goToPeople();
    },
    quorum: () =>
      unwritten
        ? writeDown(session, unwritten)
        : say('Nothing about the quorum or a return is left to be written down.'),
    part: () => (part.people.length > 0 ? part.take() : say('The list says of everybody what the text says.')),
    fillList: () => (list.people.length > 0 ? list.take() : say('No table of people was pasted here just now.')),
    noApologies: write(forms.noApologies),
    noInterests: write(forms.noInterests),
    noComments: write(forms.noComments),
  };
  useKeys('room', () => acts);
  useOffers('room', acts);
};

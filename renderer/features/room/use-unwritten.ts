import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { findUnwritten, type Unwritten } from '../../../shared/domain/unwritten.ts';
import { emptyOutline } from '../../editor/outline.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { voiceOf } from './use-people-acts.ts';
import { useRoom } from './use-room.ts';

/** What of the room the text has no words for, up to where the meeting has got to. */
export const useUnwritten = (sheet: MeetingSheet): readonly Unwritten[] => {
  const room = useAppStore((state) => state.room);
  const outlines = useAppStore((state) => state.outlines);
  const { now } = useRoom(sheet);
  if (!room || !now) return [];
  const { attendance } = sheet;
  return findUnwritten({
    room,
    now,
    attendance,
    voice: voiceOf(sheet),
    saidIn: (itemId) => (outlines.get(itemId) ?? emptyOutline).said,
  });
};

/** Puts its words into the text where it happened. */
export const writeDown = (session: Session, { place, content, because }: Unwritten): void =>
  session.putBehind(place, content, because);

/** The first of it that is not to be left out. */
export const useRoomOffer = (sheet: MeetingSheet): Unwritten | undefined =>
  useUnwritten(sheet).find(({ key }) => !sheet.waived.includes(key));

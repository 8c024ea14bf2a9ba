import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { type Stretch, stretchAt } from '../../../shared/domain/presence.ts';
import type { CountedStretch } from '../../../shared/domain/quorum-turns.ts';
import { useAppStore } from '../../store/hooks.ts';
import { placeNow } from '../../store/room.ts';

export type RoomOnScreen = {
  /** Where the meeting has got to. */
  readonly now: Stretch | undefined;
  /** Where the caret stands. */
  readonly atCaret: Stretch | undefined;
  /** The quorum where the meeting has got to; undefined where the body has no rule or no seats, or nobody is marked. */
  readonly counted: CountedStretch | undefined;
};

/** Who is in the room: where the meeting has got to, and at the caret. */
export const useRoom = (sheet: MeetingSheet): RoomOnScreen => {
  const room = useAppStore((state) => state.room);
  const caret = useAppStore((state) => state.place);
  const outlines = useAppStore((state) => state.outlines);
  const end = placeNow(sheet, outlines, caret);
  return {
    now: room && end && stretchAt(room.stretches, end),
    atCaret: room && caret && stretchAt(room.stretches, caret),
    counted: room?.counted && end && stretchAt(room.counted, end),
  };
};

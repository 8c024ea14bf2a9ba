import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import { quorumSentence, unwrittenTurns } from '../../../shared/domain/quorum-sentences.ts';
import type { QuorumTurn } from '../../../shared/domain/quorum-turns.ts';
import { emptyOutline } from '../../editor/outline.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useRoom } from './use-room.ts';

export type QuorumOffer = {
  readonly turn: QuorumTurn;
  readonly sentence: string;
  /** Puts the sentence into the text where the quorum was lost or regained. */
  write(): void;
};

/** The first loss or return of the quorum, up to where the meeting has got to, that the text has no sentence for. */
export const useQuorumOffer = (sheet: MeetingSheet, session: Session): QuorumOffer | undefined => {
  const room = useAppStore((state) => state.room);
  const outlines = useAppStore((state) => state.outlines);
  const { counted: now } = useRoom(sheet);
  if (!room?.counted || !now) return undefined;
  const reached = new Set(room.counted.slice(0, room.counted.indexOf(now) + 1));
  const unwritten = unwrittenTurns(room.turns, (itemId) => (outlines.get(itemId) ?? emptyOutline).said);
  const turn = unwritten.find(({ stretch }) => reached.has(stretch));
  if (!turn) return undefined;
  const sentence = quorumSentence(turn, turn === room.turns[0], formsOf(sheet.rules.forms));
  const { itemId, blockId } = turn.stretch;
  return {
    turn,
    sentence,
    write: () =>
      session.putBehind(
        { itemId, ...(blockId === undefined ? {} : { blockId }) },
        { kind: 'paragraph', runs: [{ text: sentence }] },
      ),
  };
};

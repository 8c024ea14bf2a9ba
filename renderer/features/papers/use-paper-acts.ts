import type { ApiError } from '../../../shared/api/errors.ts';
import { readPaperWords } from '../../../shared/capture/paper-words.ts';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import type { ItemId, MeetingId, PresentationId } from '../../../shared/ids.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Change } from '../../store/pending-changes.ts';
import { choiceOf } from './paper-choices.ts';

/** What can be done to the papers of a meeting. */
export type PaperActs = {
  /** Why the last thing could not be done that no field stands for. */
  readonly refusal: string | undefined;
  /** Puts a paper under an item, as it was written down or chosen from the book. */
  add(itemId: ItemId, text: string): Promise<ApiError | undefined>;
  change(id: PresentationId, change: Change<PresentedPaper>): Promise<ApiError | undefined>;
  move(id: PresentationId, by: 1 | -1): void;
  withdraw(paper: PresentedPaper): void;
};

export const usePaperActs = (meetingId: MeetingId): PaperActs => {
  const addPaper = useAppStore((state) => state.addPaper);
  const changePaper = useAppStore((state) => state.changePaper);
  const movePaper = useAppStore((state) => state.movePaper);
  const withdrawPaper = useAppStore((state) => state.withdrawPaper);
  const found = useAppStore((state) => state.foundPapers);
  const { refusal, say } = useRefusal();
  return {
    refusal,
    add: (itemId, text) => {
      const known = found.find((paper) => choiceOf(paper) === text);
      if (!known) return addPaper(itemId, readPaperWords(text));
      const { presented: _presented, ...paper } = known;
      return addPaper(itemId, { title: paper.title, recommendations: [] }, paper);
    },
    change: (id, change) => changePaper(meetingId, id, change),
    move: (id, by) => void say(movePaper(meetingId, id, by)),
    withdraw: (paper) => void say(withdrawPaper(paper)),
  };
};

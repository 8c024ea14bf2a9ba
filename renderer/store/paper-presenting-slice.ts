import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { Paper, PresentedPaper } from '../../shared/domain/paper.ts';
import { type ItemId, type MeetingId, presentationIdSchema } from '../../shared/ids.ts';
import { assignRanks } from '../editor/saver/ranks.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import { papersOfItem } from './papers-slice.ts';
import type { AppState } from './store.ts';

/** The meeting that a paper of the register is to be put before. */
export type PaperPresentingSlice = {
  readonly presentingTo: MeetingSheet | undefined;
  /** The agenda of a meeting; of none, it is forgotten. */
  fetchPresentingTo(meetingId: MeetingId | undefined): Promise<ApiError | undefined>;
  /** Puts a paper before that meeting, below the other papers of an item; answers with why it could not. */
  presentPaper(paper: Paper, itemId: ItemId, reference: string | undefined): Promise<ApiError | undefined>;
};

export const paperPresentingSlice =
  ({ client, makeId }: Pick<LivePort, 'client' | 'makeId'>): StateCreator<AppState, [], [], PaperPresentingSlice> =>
  (set, get) => {
    let asked: MeetingId | undefined;
    return {
      presentingTo: undefined,
      fetchPresentingTo: async (meetingId) => {
        asked = meetingId;
        set({ presentingTo: undefined });
        if (meetingId === undefined) return undefined;
        const sheet = await client.call('meetings.get', { meetingId });
        if (asked !== meetingId) return undefined;
        if (sheet.ok) set({ presentingTo: sheet.value });
        return errorOf(sheet);
      },
      presentPaper: async (paper, itemId, reference) => {
        const above = papersOfItem(get().presentingTo?.papers ?? [], itemId).map(({ rank }) => rank);
        const presented: PresentedPaper = {
          id: presentationIdSchema.parse(makeId()),
          itemId,
          rank: assignRanks([...above, undefined]).at(-1) ?? '',
          ...(reference !== undefined && { reference }),
          recommendations: [],
          paper,
        };
        const done = await get().runEdit(
          (editId) => client.call('papers.present', { editId, presented }),
          'Paper put before a meeting',
        );
        return errorOf(done);
      },
    };
  };

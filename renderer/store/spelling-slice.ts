import type { StateCreator } from 'zustand/vanilla';
import type { BodyId, MeetingId } from '../../shared/ids.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What is done about words that the dictionary does not have. */
export type SpellingSlice = {
  /** Puts a word on the list of a body. */
  addWord(bodyId: BodyId, word: string): Promise<void>;
  /** A word is right in this meeting. */
  ignoreWord(meetingId: MeetingId, word: string): Promise<void>;
  /** No word is ignored in this meeting any more. */
  ignoreNone(meetingId: MeetingId): Promise<void>;
  /** Says that no word of the meeting is misspelt. */
  sayNoFault(): void;
};

export const spellingSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], SpellingSlice> =>
  (set, get) => ({
    addWord: async (bodyId, word) => {
      const said = `“${word}” is on the list of words now`;
      await get().runEdit((editId) => client.call('spelling.addWord', { editId, bodyId, word }), said);
    },
    ignoreWord: async (meetingId, word) => {
      const said = `“${word}” is ignored in this meeting`;
      await get().runEdit((editId) => client.call('spelling.ignoreWord', { editId, meetingId, word }), said);
    },
    ignoreNone: async (meetingId) => {
      const said = 'No word is ignored in this meeting any more';
      await get().runEdit((editId) => client.call('spelling.ignoreNone', { editId, meetingId }), said);
    },
    sayNoFault: () => set({ editNotice: { id: makeId(), text: 'No word of this meeting is misspelt.' } }),
  });

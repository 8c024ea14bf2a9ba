import type { StateCreator } from 'zustand/vanilla';
import { editIdSchema, type MeetingId } from '../../shared/ids.ts';
import { parseJson } from '../../shared/json.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** Meetings that come as files. */
export type MeetingFileSlice = {
  /** Why the last file was not taken in, until another is chosen. */
  readonly fileError: string | undefined;
  readonly isLoadingFile: boolean;
  /** Lets the person choose a file and takes the meeting in; gives the meeting to go to, where there is one. */
  loadMeetingFile(): Promise<MeetingId | undefined>;
};

const SAID = {
  loaded: (name: string) => `Loaded from ${name}`,
  'already there': (name: string) => `The meeting of ${name} was in the book already`,
  'taken back': (name: string) => `The meeting is what ${name} says now`,
} as const;

export const meetingFileSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], MeetingFileSlice> =>
  (set) => {
    const takeIn = async (name: string, text: string): Promise<MeetingId | undefined> => {
      const parsed = parseJson(text);
      if (!parsed.ok) {
        set({ fileError: `${name} ${parsed.error}. Choose another file.` });
        return undefined;
      }
      const loaded = await client.call('meetings.load', { editId: editIdSchema.parse(makeId()), file: parsed.value });
      if (!loaded.ok) {
        set({ fileError: `${name} was not loaded. ${loaded.error.message}` });
        return undefined;
      }
      const { meetingId, outcome } = loaded.value;
      const said = SAID[outcome](name);
      set({ editNotice: { id: makeId(), text: said } });
      return meetingId;
    };

    const chooseAndTakeIn = async (): Promise<MeetingId | undefined> => {
      const opened = await files.open();
      if (opened.ok) return opened.value && takeIn(opened.value.name, opened.value.text);
      set({ fileError: opened.error.message });
      return undefined;
    };

    return {
      fileError: undefined,
      isLoadingFile: false,
      loadMeetingFile: async () => {
        set({ fileError: undefined, isLoadingFile: true });
        try {
          return await chooseAndTakeIn();
        } finally {
          set({ isLoadingFile: false });
        }
      },
    };
  };

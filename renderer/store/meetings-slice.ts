import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingRow } from '../../shared/api/meetings.ts';
import type { Client } from '../api/client.ts';
import type { AppState } from './store.ts';

/** The list of meetings; undefined until it was fetched once. */
export type MeetingsSlice = {
  readonly meetings: readonly MeetingRow[] | undefined;
  readonly meetingsError: ApiError | undefined;
  fetchMeetings(): Promise<void>;
};

const MOST = 1_000;

export const meetingsSlice =
  (client: Client): StateCreator<AppState, [], [], MeetingsSlice> =>
  (set) => ({
    meetings: undefined,
    meetingsError: undefined,
    fetchMeetings: async () => {
      const list = await client.call('meetings.list', { limit: MOST });
      if (list.ok) set({ meetings: list.value.rows, meetingsError: undefined });
      else set({ meetingsError: list.error });
    },
  });

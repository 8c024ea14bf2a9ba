import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MatterHistory } from '../../shared/api/matters.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { Client } from '../api/client.ts';
import type { AppState } from './store.ts';

/** The matter that is looked at beside the minutes. */
export type MatterSlice = {
  /** Its code, from the key press on. */
  readonly matterCode: string | undefined;
  /** All that the book has of it, confidential parts too. */
  readonly matterHistory: MatterHistory | undefined;
  readonly matterError: ApiError | undefined;
  /** Shows a matter beside the minutes of a meeting, which it leaves out. */
  openMatter(code: string, besides: MeetingId): Promise<void>;
  /** Asks again for the one that is shown. */
  fetchMatter(): Promise<void>;
  closeMatter(): void;
};

const nothing = { matterCode: undefined, matterHistory: undefined, matterError: undefined };

export const matterSlice =
  (client: Client): StateCreator<AppState, [], [], MatterSlice> =>
  (set) => {
    let shown: { readonly code: string; readonly besides: MeetingId } | undefined;

    const fetchMatter = async (): Promise<void> => {
      const mine = shown;
      if (!mine) return;
      const history = await client.call('matters.history', mine);
      if (mine !== shown) return;
      if (history.ok) set({ matterHistory: history.value, matterError: undefined });
      else set({ matterError: history.error });
    };

    return {
      ...nothing,
      openMatter: (code, besides) => {
        shown = { code, besides };
        set({ ...nothing, matterCode: code });
        return fetchMatter();
      },
      fetchMatter,
      closeMatter: () => {
        shown = undefined;
        set(nothing);
      },
    };
  };

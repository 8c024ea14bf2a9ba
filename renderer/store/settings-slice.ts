import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import { type Settings, usualSettings } from '../../shared/domain/settings.ts';
import { ok } from '../../shared/result.ts';
import { errorOf, once } from './change-row.ts';
import type { SendEdit } from './edits.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** How the program looks and listens, the same in every window. */
export type SettingsSlice = {
  /** As usual until they were fetched once. */
  readonly settings: Settings;
  fetchSettings(): Promise<void>;
  /**
   * Changes settings: here at once, in the book when its turn comes. `said` is what the line that offers to undo it
   * says; without it the change is none of those that Ctrl+Z takes back. Answers with why it could not be saved.
   */
  changeSettings(change: (now: Settings) => Partial<Settings>, said?: string): Promise<ApiError | undefined>;
};

export const settingsSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], SettingsSlice> =>
  (set, get) => {
    /** Changes of this window that the book does not have yet: what it says until then is not newer. */
    let ahead = 0;

    const fetchSettings = async (): Promise<void> => {
      const settings = await client.call('settings.get', {});
      if (settings.ok && ahead === 0) set({ settings: settings.value });
    };

    const save = (change: (now: Settings) => Partial<Settings>, said: string | undefined) => {
      const changed = once(async () => {
        const now = await client.call('settings.get', {});
        return now.ok ? ok(change(now.value)) : now;
      });
      const send: SendEdit<unknown> = async (editId) => {
        const settings = await changed();
        return settings.ok ? client.call('settings.save', { editId, settings: settings.value }) : settings;
      };
      return said === undefined ? get().runUnlisted(send) : get().runEdit(send, said);
    };

    return {
      settings: usualSettings,
      fetchSettings,
      changeSettings: async (change, said) => {
        set(({ settings }) => ({ settings: { ...settings, ...change(settings) } }));
        ahead += 1;
        const saved = await save(change, said);
        ahead -= 1;
        await fetchSettings();
        return errorOf(saved);
      },
    };
  };

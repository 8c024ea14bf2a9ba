import { getSettings, saveSettings } from '../../../db/settings.ts';
import type { settingsApi } from '../../../shared/api/settings.ts';
import type { HandlersOf } from '../handler.ts';

export const settingsHandlers = {
  'settings.get': (db) => getSettings(db),
  'settings.save': (db, { settings }) => {
    saveSettings(db, settings);
    return {};
  },
} satisfies HandlersOf<typeof settingsApi>;

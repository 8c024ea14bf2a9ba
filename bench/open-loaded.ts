import { join } from 'node:path';
import { v7 } from 'uuid';
import { type App, openApp } from '../electron/core/app.ts';
import type { MeetingFile } from '../shared/interchange/schema.ts';

/** A new book in a folder, with one meeting in it. */
export const openLoaded = async (data: string, file: MeetingFile): Promise<{ app: App; meetingId: unknown }> => {
  const app = await openApp({ file: join(data, 'minutebook.db') });
  if (!app.ok) throw new Error(app.error.message);
  const loaded = await app.value.call('meetings.load', { editId: v7(), file });
  if (!loaded.ok || !('meetingId' in loaded.value)) throw new Error('The meeting could not be loaded.');
  return { app: app.value, meetingId: loaded.value.meetingId };
};

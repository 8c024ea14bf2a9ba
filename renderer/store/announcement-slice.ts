import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './store.ts';

/** Something said to those who can't see the screen; the number tells two with the same words apart. */
export type Announcement = { readonly number: number; readonly text: string };

export type AnnouncementSlice = {
  readonly announcement: Announcement | undefined;
  /** Says something; nothing when there is nothing to say. */
  announce(text: string | undefined): void;
};

export const announcementSlice: StateCreator<AppState, [], [], AnnouncementSlice> = (set) => ({
  announcement: undefined,
  announce: (text) => {
    if (text === undefined) return;
    set(({ announcement }) => ({ announcement: { number: (announcement?.number ?? 0) + 1, text } }));
  },
});

import { createStore, type StoreApi } from 'zustand/vanilla';
import { type BodiesSlice, bodiesSlice } from './bodies-slice.ts';
import { type EditsSlice, editsSlice } from './edits.ts';
import { type LiveSlice, liveSlice } from './live-slice.ts';
import { type MeetingsSlice, meetingsSlice } from './meetings-slice.ts';
import { type MinutesPort, type MinutesSlice, minutesSlice } from './minutes-slice.ts';
import { type OrganisationsSlice, organisationsSlice } from './organisations-slice.ts';
import { type PeopleSlice, peopleSlice } from './people-slice.ts';

export type AppState = MeetingsSlice &
  LiveSlice &
  EditsSlice &
  BodiesSlice &
  PeopleSlice &
  OrganisationsSlice &
  MinutesSlice;
export type AppStore = StoreApi<AppState>;

/** What the screens show: one store in slices, one for each noun. Nothing in here knows of React. */
export const createAppStore = (port: MinutesPort): AppStore =>
  createStore<AppState>()((...parts) => ({
    ...meetingsSlice(port.client)(...parts),
    ...liveSlice(port)(...parts),
    ...editsSlice(port)(...parts),
    ...bodiesSlice(port)(...parts),
    ...peopleSlice(port)(...parts),
    ...organisationsSlice(port)(...parts),
    ...minutesSlice(port)(...parts),
  }));

import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { TablePerson } from '../../shared/capture/attendance-step.ts';
import { clockOf } from '../../shared/domain/meeting-clock.ts';
import type { PartSuggestion } from '../../shared/domain/part-suggestions.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { asPart, withTable } from './roll-arrivals.ts';
import type { AppState } from './store.ts';

/** What the live screen does with the people of the meeting. */
export type RoomSlice = {
  /** Whether the roll is called beside the text. */
  readonly isRollCalled: boolean;
  callRoll(isCalled: boolean): void;
  /** The time on the wall, 'HH:MM', while the meeting sits and on its day; else it is not the time of the meeting. */
  timeAt(sheet: Pick<MeetingSheet, 'meeting' | 'items' | 'moments'>): string | undefined;
  /** Lists people as having been there for part of the meeting; answers with why the book did not take it. */
  listAsPart(id: MeetingId, people: readonly PartSuggestion[]): Promise<ApiError | undefined>;
  /** Puts those on the list whom a table names; the others stay as they are. Answers as `listAsPart` does. */
  fillList(id: MeetingId, people: readonly TablePerson[]): Promise<ApiError | undefined>;
};

export const roomSlice: StateCreator<AppState, [], [], RoomSlice> = (set, get) => ({
  isRollCalled: false,
  callRoll: (isRollCalled) => set({ isRollCalled }),
  timeAt: ({ meeting, items, moments }) => {
    const now = get().wallTime();
    const sits = clockOf(moments, items, now).state === 'running';
    return sits || now.date === meeting.date ? now.time : undefined;
  },
  listAsPart: async (id, people) => {
    await get().openAttendance(id);
    return get().attendingError ?? get().changeRoll(id, (roll) => asPart(roll, people));
  },
  fillList: async (id, people) => {
    await get().openAttendance(id);
    const { attending, attendingError, makeAttendanceId, changeRoll, sayUndoable } = get();
    if (!attending) return attendingError;
    const named = people.map((person) => ({ ...person, id: makeAttendanceId() }));
    const refused = await changeRoll(id, (roll) => withTable(roll, named, attending.body));
    if (!refused) sayUndoable(`The attendance list has ${named.length} people of the table`);
    return refused;
  },
});

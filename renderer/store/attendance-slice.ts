import type { StateCreator } from 'zustand/vanilla';
import type { Output } from '../../shared/api/contract.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { type AttendanceId, attendanceIdSchema, type MeetingId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { MeetingOnScreen, noSuchMeeting } from './meeting-on-screen.ts';
import type { LivePort } from './open-meetings.ts';
import { asSent, type Change, type ChangesPort, PendingChanges } from './pending-changes.ts';
import { inOrder, type Roll, type RollLine } from './roll.ts';
import { asLastTime } from './roll-arrivals.ts';
import { isSameList, rollChanges } from './roll-changes.ts';
import type { AppState } from './store.ts';

/** Who is at a meeting, with those who are expected and not marked. */
export type Attending = { readonly meeting: Meeting; readonly body: Body; readonly roll: Roll };

/** The meeting whose attendance is taken in this window. */
export type AttendanceSlice = {
  readonly attending: Attending | undefined;
  readonly attendingError: ApiError | undefined;
  openAttendance(id: string): Promise<void>;
  closeAttendance(): void;
  /** Changes the roll. Answers with why the book did not take it; then nothing has changed. */
  changeRoll(id: MeetingId, change: Change<Roll>): Promise<ApiError | undefined>;
  /** Marks those who are not marked as in the list of the meeting before. */
  takeLastTime(id: MeetingId): Promise<ApiError | undefined>;
  makeAttendanceId(): AttendanceId;
};

type Read = {
  readonly sheet: MeetingSheet;
  readonly expected: Output<'attendance.expected'>['people'];
  /** Names in the order of the seats. */
  readonly seated: readonly string[];
};

const readAttendance = async (client: LivePort['client'], meetingId: MeetingId): Promise<Result<Read, ApiError>> => {
  const [sheet, expected] = await Promise.all([
    client.call('meetings.get', { meetingId }),
    client.call('attendance.expected', { meetingId }),
  ]);
  if (!sheet.ok) return sheet;
  if (!expected.ok) return expected;
  const body = await client.call('bodies.get', { bodyId: sheet.value.body.id });
  if (!body.ok) return body;
  const seated = body.value.seats.flatMap(({ name }) => name ?? []);
  return ok({ sheet: sheet.value, expected: expected.value.people, seated });
};

const nobodyLastTime = apiError(
  'notFound',
  'No meeting of this body before this one has an attendance list. Mark the people one by one.',
);

const nothing = { attending: undefined, attendingError: undefined };

/** The book's list with those expected, in the order of the screen so far. */
const rollOf = ({ sheet, expected, seated }: Read, shown: Roll): Roll => {
  const places = new Map<string, number>(
    shown.length > 0 ? shown.map(({ id }, place) => [id, place]) : seated.map((name, place) => [name, place]),
  );
  const placeOf = ({ id, name }: RollLine): number | undefined => places.get(shown.length > 0 ? id : name);
  return inOrder([...sheet.attendance, ...expected], sheet.body.categories, placeOf);
};

export const attendanceSlice =
  ({ client, makeId }: Pick<LivePort, 'client' | 'makeId'>): StateCreator<AppState, [], [], AttendanceSlice> =>
  (set, get) => {
    const screen = new MeetingOnScreen<PendingChanges<Roll>>();

    const begin = (meetingId: MeetingId): PendingChanges<Roll> => {
      const send: ChangesPort<Roll>['send'] = async (editId, next, before) => {
        const saved = await client.call('attendance.saveRows', { editId, meetingId, ...rollChanges(before, next) });
        return saved.ok ? ok(asSent) : saved;
      };
      const words = (): string => {
        const { attending } = get();
        return attending
          ? `Attendance of ${attending.body.code} ${attending.meeting.number} changed`
          : 'Attendance changed';
      };
      const onShown = (roll: Roll): void =>
        set(({ attending }) => (attending?.meeting.id === meetingId ? { attending: { ...attending, roll } } : {}));
      return screen.keep(meetingId, new PendingChanges<Roll>({ runEdit: get().runEdit, send, words, onShown }, []));
    };

    const openAttendance = async (address: string): Promise<void> => {
      const meetingId = screen.goTo(address);
      if (!meetingId) return set({ ...nothing, attendingError: noSuchMeeting });
      const roll = screen.find(meetingId) ?? begin(meetingId);
      const asked = roll.moment;
      const read = await readAttendance(client, meetingId);
      if (!screen.isAt(meetingId)) return;
      if (!read.ok) return set({ ...nothing, attendingError: read.error });
      roll.take((shown) => rollOf(read.value, shown), asked);
      const { meeting, body } = read.value.sheet;
      set({ attending: { meeting, body, roll: roll.shown }, attendingError: undefined });
    };

    const changeRoll = async (id: MeetingId, change: Change<Roll>): Promise<ApiError | undefined> => {
      const roll = screen.find(id);
      if (!roll || isSameList(roll.shown, change(roll.shown))) return roll?.show(change);
      return roll.make(change);
    };

    const takeLastTime = async (id: MeetingId): Promise<ApiError | undefined> => {
      const last = await client.call('attendance.last', { meetingId: id });
      if (!last.ok) return last.error;
      if (last.value.people.length === 0) return nobodyLastTime;
      const { people } = last.value;
      const categories = get().attending?.body.categories ?? [];
      return changeRoll(id, (roll) => asLastTime(roll, people, categories));
    };

    const closeAttendance = (): void => {
      screen.leave();
      set(nothing);
    };

    return {
      ...nothing,
      openAttendance,
      closeAttendance,
      changeRoll,
      takeLastTime,
      makeAttendanceId: () => attendanceIdSchema.parse(makeId()),
    };
  };

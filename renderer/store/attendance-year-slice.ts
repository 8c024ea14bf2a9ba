import type { StateCreator } from 'zustand/vanilla';
import type { AttendanceYearSheet } from '../../shared/api/attendance.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { type AttendanceSpan, yearsOn, yearUpTo } from '../../shared/domain/attendance-year.ts';
import { bodyIdSchema } from '../../shared/ids.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** Who was at the meetings of a body in a year. */
export type AttendanceYearSlice = {
  readonly attendanceYear: AttendanceYearSheet | undefined;
  /** Whether it was worked out of what others may read: else it is not drawn where they look on. */
  readonly isAttendanceYearOpen: boolean;
  readonly attendanceYearError: ApiError | undefined;
  /** The days that are looked at; undefined for the twelve months up to today. */
  readonly attendanceSpan: AttendanceSpan | undefined;
  fetchAttendanceYear(bodyId: string): Promise<void>;
  /** Looks at other days, of the same body. */
  showAttendanceSpan(span: AttendanceSpan | undefined): Promise<void>;
  /** Looks at the same days so many years later. */
  stepAttendanceYears(by: number): Promise<void>;
};

const LOST = apiError('notFound', 'This address names no body. Go back to the list and open the body from there.');

export const attendanceYearSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], AttendanceYearSlice> =>
  (set, get) => {
    let asked = 0;
    let shown = '';

    const spanNow = (): AttendanceSpan => get().attendanceSpan ?? yearUpTo(get().today());

    const fetch = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const bodyId = bodyIdSchema.safeParse(shown).data;
      if (bodyId === undefined) return set({ attendanceYearError: LOST });
      const isOpen = get().settings.isScreenShared;
      const asking = { bodyId, span: spanNow(), ...(isOpen && { forOthers: true }) };
      const sheet = await client.call('attendance.year', asking);
      if (mine !== asked) return;
      if (!sheet.ok) return set({ attendanceYearError: sheet.error });
      set({ attendanceYear: sheet.value, isAttendanceYearOpen: isOpen, attendanceYearError: undefined });
    };

    const show = (attendanceSpan: AttendanceSpan | undefined): Promise<void> => {
      set({ attendanceSpan });
      return fetch();
    };

    return {
      attendanceYear: undefined,
      isAttendanceYearOpen: false,
      attendanceYearError: undefined,
      attendanceSpan: undefined,
      fetchAttendanceYear: (bodyId) => {
        if (shown !== bodyId) set({ attendanceYear: undefined, attendanceYearError: undefined });
        shown = bodyId;
        return fetch();
      },
      showAttendanceSpan: show,
      stepAttendanceYears: (by) => show(yearsOn(spanNow(), by)),
    };
  };

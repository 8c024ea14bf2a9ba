import type { StateCreator } from 'zustand/vanilla';
import type { DeadlineRow } from '../../shared/api/deadlines.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { deadlinesFileName } from '../../shared/calendar/deadline-calendar.ts';
import { fromDayNumber, toDayNumber } from '../../shared/dates.ts';
import type { Body } from '../../shared/domain/body.ts';
import { type Deadline, deadlineName, type KeptDeadline } from '../../shared/domain/deadline.ts';
import { editIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { errorOf, once } from './change-row.ts';
import { deliver, notSavedYet } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** How many days ahead Home looks. */
const AHEAD = 42;

/** The deadlines of the meeting that is planned, and those of all bodies that are still to be met. */
export type DeadlinesSlice = {
  readonly deadlines: { readonly meetingId: MeetingId; readonly rows: readonly DeadlineRow[] } | undefined;
  /** Undefined until they were fetched once. */
  readonly openDeadlines: readonly DeadlineRow[] | undefined;
  readonly deadlinesError: ApiError | undefined;
  fetchDeadlines(meetingId: string): Promise<void>;
  fetchOpenDeadlines(): Promise<void>;
  /** Sets another day for one meeting; undefined is the rule's again. */
  moveDeadline(deadline: Deadline, date: string | undefined): Promise<ApiError | undefined>;
  /** Ticks a deadline as met today, or no longer. */
  tickDeadline(deadline: DeadlineRow, isMet: boolean): Promise<ApiError | undefined>;
  /** Saves what is still to be met of a body, or of all, for a calendar; answers with why it could not. */
  saveDeadlineCalendar(body?: Pick<Body, 'id' | 'code'>): Promise<ApiError | undefined>;
};

const noSuchMeeting = apiError('notFound', 'This address names no meeting. Go to the list and open it from there.');

type Own = Pick<KeptDeadline, 'date' | 'doneOn'>;

const ownOf = (rows: readonly DeadlineRow[], kind: Deadline['kind']): Own => {
  const row = rows.find((one) => one.kind === kind);
  return { ...(row?.byHand && { date: row.date }), ...(row?.doneOn !== undefined && { doneOn: row.doneOn }) };
};

export const deadlinesSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], DeadlinesSlice> =>
  (set, get) => {
    const save = async ({ meetingId, kind }: Deadline, change: (own: Own) => Own, words: string) => {
      const changed = once(async () => {
        const now = await client.call('deadlines.list', { meetingId });
        return now.ok ? ok(change(ownOf(now.value.deadlines, kind))) : now;
      });
      const saved = await get().runEdit(async (editId) => {
        const own = await changed();
        return own.ok ? client.call('deadlines.save', { editId, meetingId, kind, ...own.value }) : own;
      }, words);
      return errorOf(saved);
    };
    return {
      deadlines: undefined,
      openDeadlines: undefined,
      deadlinesError: undefined,
      fetchDeadlines: async (id) => {
        const meetingId = meetingIdSchema.safeParse(id).data;
        if (meetingId === undefined) return set({ deadlines: undefined, deadlinesError: noSuchMeeting });
        const list = await client.call('deadlines.list', { meetingId });
        if (list.ok) set({ deadlines: { meetingId, rows: list.value.deadlines }, deadlinesError: undefined });
        else set({ deadlinesError: list.error });
      },
      fetchOpenDeadlines: async () => {
        const upTo = fromDayNumber(toDayNumber(get().today()) + AHEAD);
        const list = await client.call('deadlines.open', { upTo });
        if (list.ok) set({ openDeadlines: list.value.deadlines, deadlinesError: undefined });
        else set({ deadlinesError: list.error });
      },
      moveDeadline: (deadline, date) =>
        save(
          deadline,
          ({ date: _, ...own }) => (date === undefined ? own : { ...own, date }),
          `${deadlineName(deadline.kind)} moved`,
        ),
      tickDeadline: (deadline, isMet) => {
        const name = `${deadlineName(deadline.kind)}, ${deadline.bodyCode} ${deadline.meetingNumber}`;
        const today = get().today();
        return save(
          deadline,
          ({ doneOn: _, ...own }) => (isMet ? { ...own, doneOn: today } : own),
          `${name}: ${isMet ? 'done' : 'to be done'}`,
        );
      },
      saveDeadlineCalendar: async (body) => {
        const editId = editIdSchema.parse(makeId());
        const delivery = get().hasPendingEdits()
          ? notSavedYet
          : await deliver(files, {
              kind: 'copied',
              fileName: deadlinesFileName(body?.code),
              make: () => client.call('deadlines.calendar', { editId, ...(body && { bodyId: body.id }) }),
            });
        if (delivery.kind === 'copied') get().sayQuietly(`Saved as ${delivery.name}`);
        return delivery.kind === 'failed' ? delivery.error : undefined;
      },
    };
  };

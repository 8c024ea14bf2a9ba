import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { TermRow } from '../../shared/api/terms.ts';
import { monthsAfter } from '../../shared/dates.ts';
import type { Action } from '../../shared/domain/action.ts';
import { editIdSchema } from '../../shared/ids.ts';
import { localDay } from '../../shared/local-day.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** The first rows of a longer list, and how long it is. */
export type Part = { readonly rows: readonly Action[]; readonly total: number };

/** What Home shows beside the meetings. */
export type Home = {
  readonly overdue: Part;
  /** What is open and not overdue, by the day it is due. */
  readonly open: Part;
  readonly bodies: number;
  /** Terms of office that are over or end soon, and vacant seats. */
  readonly terms: readonly TermRow[];
};

export type HomeSlice = {
  /** Undefined until it was fetched once. */
  readonly home: Home | undefined;
  readonly homeError: ApiError | undefined;
  /** Fetches what Home shows, the list of meetings with it. */
  fetchHome(): Promise<void>;
  /** Fills an empty book with the sample. Answers with why it could not. */
  loadSample(): Promise<ApiError | undefined>;
};

/** Rows of one list on Home. */
const SHOWN = 8;
/** Enough to find the first ones that are not overdue among them. */
const LOOKED_THROUGH = 200;

export const homeSlice =
  ({ client, clock, makeId }: LivePort): StateCreator<AppState, [], [], HomeSlice> =>
  (set, get) => {
    const fetchActions = async (overdueOn: string) => {
      const [overdue, open] = await Promise.all([
        client.call('actions.list', { filter: { overdueOn }, sort: 'due', limit: SHOWN }),
        client.call('actions.list', { filter: { open: true, awakeOn: overdueOn }, sort: 'due', limit: LOOKED_THROUGH }),
      ]);
      if (!overdue.ok) return overdue;
      if (!open.ok) return open;
      const rows = open.value.rows.filter(({ dueOn }) => dueOn === undefined || dueOn >= overdueOn).slice(0, SHOWN);
      const total = open.value.total - overdue.value.total;
      return { ok: true, value: { overdue: overdue.value, open: { rows, total } } } as const;
    };

    const fetchTerms = () => {
      const { today, settings } = get();
      return client.call('terms.list', { today: today(), upTo: monthsAfter(today(), settings.termMonths) });
    };

    const fetchHome = async (): Promise<void> => {
      const [actions, bodies, terms] = await Promise.all([
        fetchActions(localDay(clock.now())),
        client.call('bodies.list', { limit: 1 }),
        fetchTerms(),
        get().fetchMeetings(),
        get().fetchOpenDeadlines(),
      ]);
      if (!actions.ok) set({ homeError: actions.error });
      else if (!bodies.ok) set({ homeError: bodies.error });
      else if (!terms.ok) set({ homeError: terms.error });
      else {
        const home = { ...actions.value, bodies: bodies.value.total, terms: terms.value.terms };
        set({ home, homeError: undefined });
      }
    };

    const loadSample = async (): Promise<ApiError | undefined> => {
      const loaded = await client.call('sample.load', { editId: editIdSchema.parse(makeId()) });
      if (!loaded.ok) return loaded.error;
      await fetchHome();
      return undefined;
    };

    return { home: undefined, homeError: undefined, fetchHome, loadSample };
  };

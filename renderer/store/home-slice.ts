import type { StateCreator } from 'zustand/vanilla';
import type { ActionFilter } from '../../shared/api/actions.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { TermRow } from '../../shared/api/terms.ts';
import { monthsAfter } from '../../shared/dates.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { ListedDecision } from '../../shared/domain/listed-decision.ts';
import { editIdSchema } from '../../shared/ids.ts';
import { localDay } from '../../shared/local-day.ts';
import { ok } from '../../shared/result.ts';
import { decisionFilterOf, decisionSorts } from './decisions-slice.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** The first rows of a longer list, and how long it is. */
export type Part = { readonly rows: readonly Action[]; readonly total: number };

/** Decisions that come due, as far as those may know of them whom they were fetched for. */
export type DueDecisions = {
  readonly rows: readonly ListedDecision[];
  readonly total: number;
  /** Whether nothing confidential is among them: else they are not drawn where others look on. */
  readonly isOpen: boolean;
};

/** What Home shows beside the meetings. */
export type Home = {
  readonly overdue: Part;
  /** What is open and not overdue, by the day it is due. */
  readonly open: Part;
  readonly bodies: number;
  /** Terms of office that are over or end soon, and vacant seats. */
  readonly terms: readonly TermRow[];
  /** Decisions of all bodies that are to be reviewed or expire soon, or should have been: the first day comes first. */
  readonly decisions: DueDecisions;
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

export const homeSlice =
  ({ client, clock, makeId }: LivePort): StateCreator<AppState, [], [], HomeSlice> =>
  (set, get) => {
    const firstActions = (filter: ActionFilter) => client.call('actions.list', { filter, sort: 'due', limit: SHOWN });

    const fetchActions = async (today: string) => {
      const awake = { open: true, awakeOn: today };
      const [overdue, dated, dayless] = await Promise.all([
        firstActions({ overdueOn: today }),
        firstActions({ ...awake, dueFrom: today }),
        firstActions({ ...awake, hasDay: false }),
      ]);
      if (!overdue.ok) return overdue;
      if (!dated.ok) return dated;
      if (!dayless.ok) return dayless;
      const rows = [...dated.value.rows, ...dayless.value.rows].slice(0, SHOWN);
      return ok({ overdue: overdue.value, open: { rows, total: dated.value.total + dayless.value.total } });
    };

    const fetchTerms = () => {
      const { today, settings } = get();
      return client.call('terms.list', { today: today(), upTo: monthsAfter(today(), settings.termMonths) });
    };

    /** What the register of decisions shows as coming due, its first rows. */
    const fetchDecisions = async () => {
      const { today, settings } = get();
      const isOpen = settings.isScreenShared;
      const filter = decisionFilterOf({ name: 'due' }, today(), isOpen);
      const list = await client.call('decisions.list', { filter, sort: decisionSorts.due, limit: SHOWN });
      return list.ok ? ok({ rows: list.value.rows, total: list.value.total, isOpen }) : list;
    };

    /** What Home shows beside actions and meetings. */
    const fetchBeside = async () => {
      const [bodies, terms, decisions] = await Promise.all([
        client.call('bodies.list', { limit: 1 }),
        fetchTerms(),
        fetchDecisions(),
      ]);
      if (!bodies.ok) return bodies;
      if (!terms.ok) return terms;
      if (!decisions.ok) return decisions;
      return ok({ bodies: bodies.value.total, terms: terms.value.terms, decisions: decisions.value });
    };

    const fetchHome = async (): Promise<void> => {
      const [actions, beside] = await Promise.all([
        fetchActions(localDay(clock.now())),
        fetchBeside(),
        get().fetchMeetings(),
        get().fetchOpenDeadlines(),
      ]);
      if (!actions.ok) set({ homeError: actions.error });
      else if (!beside.ok) set({ homeError: beside.error });
      else set({ home: { ...actions.value, ...beside.value }, homeError: undefined });
    };

    const loadSample = async (): Promise<ApiError | undefined> => {
      const loaded = await client.call('sample.load', { editId: editIdSchema.parse(makeId()) });
      if (!loaded.ok) return loaded.error;
      await fetchHome();
      return undefined;
    };

    return { home: undefined, homeError: undefined, fetchHome, loadSample };
  };

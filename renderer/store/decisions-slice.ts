import type { StateCreator } from 'zustand/vanilla';
import type { DecisionFilter, DecisionSort } from '../../shared/api/decisions.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { fromDayNumber, toDayNumber } from '../../shared/dates.ts';
import type { ListedDecision } from '../../shared/domain/listed-decision.ts';
import { type GrowingList, sharedList } from './growing-list.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** The named views of the register. */
export type DecisionViewName = 'all' | 'awaiting' | 'due';

export type DecisionView = { readonly name: DecisionViewName } & Omit<
  DecisionFilter,
  'awaiting' | 'dueBy' | 'meetingId' | 'kind' | 'parent'
>;

/** The register of decisions. */
export type DecisionsSlice = {
  readonly decisionView: DecisionView;
  readonly decisionList: GrowingList<ListedDecision> | undefined;
  /** Whether it was fetched without what is confidential: else it is not drawn where others look on. */
  readonly isDecisionListOpen: boolean;
  readonly decisionListError: ApiError | undefined;
  readonly decisionVerbs: readonly string[];
  /** Fetches the verbs that decisions can be looked for by. */
  fetchDecisionVerbs(): Promise<void>;
  fetchDecisions(): Promise<void>;
  fetchMoreDecisions(): Promise<void>;
  showDecisions(view: Partial<DecisionView>): void;
};

/** How far ahead what comes due is listed. */
const DAYS_AHEAD = 90;

/** In which order each of the named views is. */
export const decisionSorts: Readonly<Record<DecisionViewName, DecisionSort>> = {
  all: 'date',
  awaiting: 'parent',
  due: 'due',
};

/** What the book is asked for; `isShared` keeps what is confidential out of the page. */
export const decisionFilterOf = (
  { name, ...view }: DecisionView,
  today: string,
  isShared: boolean,
): DecisionFilter => ({
  ...view,
  ...(name === 'awaiting' ? { awaiting: true } : {}),
  ...(name === 'due' ? { dueBy: fromDayNumber(toDayNumber(today) + DAYS_AHEAD), noted: true } : {}),
  ...(isShared ? { confidential: false } : {}),
});

export const decisionsSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], DecisionsSlice> =>
  (set, get) => {
    const list = sharedList<ListedDecision>({
      list: () => get().decisionList,
      isShared: () => get().settings.isScreenShared,
      read: (page, isShared) => {
        const { decisionView, today } = get();
        const filter = decisionFilterOf(decisionView, today(), isShared);
        return client.call('decisions.list', { filter, sort: decisionSorts[decisionView.name], ...page });
      },
      show: (found, isDecisionListOpen) => {
        if (found.ok) set({ decisionList: found.value, isDecisionListOpen, decisionListError: undefined });
        else set({ decisionListError: found.error });
      },
    });

    return {
      decisionView: { name: 'all' },
      decisionList: undefined,
      isDecisionListOpen: false,
      decisionListError: undefined,
      decisionVerbs: [],
      fetchDecisionVerbs: async () => {
        const verbs = await client.call('decisions.verbs', {});
        if (verbs.ok) set({ decisionVerbs: verbs.value.verbs });
      },
      fetchDecisions: list.fetch,
      fetchMoreDecisions: list.fetchMore,
      showDecisions: (view) => {
        const next: DecisionView = { ...get().decisionView, ...view };
        set({ decisionView: next });
        void list.restart();
      },
    };
  };

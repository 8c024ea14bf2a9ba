import type { StateCreator } from 'zustand/vanilla';
import type { BodyRow } from '../../shared/api/bodies.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingRow } from '../../shared/api/meetings.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RegisteredPaper } from '../../shared/domain/registered-paper.ts';
import type { Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import type { AppState } from './store.ts';

/** What there is in the book to go to. */
export type FoundRows = {
  readonly meetings: readonly MeetingRow[];
  readonly bodies: readonly BodyRow[];
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
  readonly papers: readonly RegisteredPaper[];
};

export type FindSlice = {
  /** All meetings and bodies, and a few of the people, actions and papers that have `text` in them. What fails is left out. */
  findRows(text: string): Promise<FoundRows>;
};

const ALL = 1_000;
const FEW = 8;

const rowsOf = <Row>(list: Result<{ readonly rows: readonly Row[] }, ApiError>): readonly Row[] =>
  list.ok ? list.value.rows : [];

export const findSlice =
  (client: Client): StateCreator<AppState, [], [], FindSlice> =>
  (_set, get) => ({
    findRows: async (text) => {
      const filter = { text };
      const { today, settings } = get();
      const [meetings, bodies, people, actions, papers] = await Promise.all([
        client.call('meetings.list', { limit: ALL }),
        client.call('bodies.list', { limit: ALL }),
        client.call('people.list', { filter, limit: FEW }),
        client.call('actions.list', { filter, limit: FEW }),
        client.call('papers.register', {
          filter: { ...filter, ...(settings.isScreenShared && { forOthers: true }) },
          asOf: today(),
          limit: FEW,
        }),
      ]);
      return {
        meetings: rowsOf(meetings),
        bodies: rowsOf(bodies),
        people: rowsOf(people),
        actions: rowsOf(actions),
        papers: rowsOf(papers),
      };
    },
  });

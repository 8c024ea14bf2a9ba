import type { StateCreator } from 'zustand/vanilla';
import type { BodyRow } from '../../shared/api/bodies.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingRow } from '../../shared/api/meetings.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import type { AppState } from './store.ts';

/** What there is in the book to go to. */
export type FoundRows = {
  readonly meetings: readonly MeetingRow[];
  readonly bodies: readonly BodyRow[];
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
};

export type FindSlice = {
  /** All meetings and bodies, and a few of the people and actions that have `text` in them. What fails is left out. */
  findRows(text: string): Promise<FoundRows>;
};

const ALL = 1_000;
const FEW = 8;

const rowsOf = <Row>(list: Result<{ readonly rows: readonly Row[] }, ApiError>): readonly Row[] =>
  list.ok ? list.value.rows : [];

export const findSlice =
  (client: Client): StateCreator<AppState, [], [], FindSlice> =>
  () => ({
    findRows: async (text) => {
      const filter = { text };
      const [meetings, bodies, people, actions] = await Promise.all([
        client.call('meetings.list', { limit: ALL }),
        client.call('bodies.list', { limit: ALL }),
        client.call('people.list', { filter, limit: FEW }),
        client.call('actions.list', { filter, limit: FEW }),
      ]);
      return { meetings: rowsOf(meetings), bodies: rowsOf(bodies), people: rowsOf(people), actions: rowsOf(actions) };
    },
  });

import type { StateCreator } from 'zustand/vanilla';
import type { Input } from '../../shared/api/contract.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { InterimList, InterimSheet } from '../../shared/api/interim.ts';
import type { Interim, InterimKind } from '../../shared/domain/interim.ts';
import {
  type BodyId,
  blockIdSchema,
  bodyIdSchema,
  type InterimId,
  interimIdSchema,
  itemIdSchema,
  type MeetingId,
} from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What a body decides between its meetings: its list, and the record that is open. */
export type InterimSlice = {
  readonly interims: InterimList | undefined;
  readonly interimsError: ApiError | undefined;
  readonly interim: InterimSheet | undefined;
  readonly interimError: ApiError | undefined;
  fetchInterims(bodyId: string): Promise<void>;
  openInterim(id: string): Promise<void>;
  /** Makes a record of today, and gives its id, or why it could not. */
  makeInterim(bodyId: BodyId, kind: InterimKind, title: string): Promise<Result<InterimId, ApiError>>;
  /** Changes a record when its turn comes. */
  changeInterim(id: InterimId, change: (now: Interim) => Interim): Promise<ApiError | undefined>;
  closeInterim(id: InterimId, result: Input<'interim.close'>['result']): Promise<ApiError | undefined>;
  /** Puts a record on the agenda of a meeting. */
  reportInterim(id: InterimId, meetingId: MeetingId): Promise<ApiError | undefined>;
};

const LOST = apiError('notFound', 'This address names nothing in the book. Go to the body and open it from there.');

/** A title can be confidential, and what was done last is said where all can see it. */
const ADDED = {
  'ex-committee': 'Decision by correspondence added',
  'chair action': 'Chair’s action added',
} as const satisfies Record<InterimKind, string>;

const newInterim = (kind: InterimKind, said: Pick<Interim, 'id' | 'bodyId' | 'title' | 'date'>): Interim =>
  kind === 'ex-committee'
    ? { kind, ...said, readers: 'everyone', proposal: undefined, answers: [] }
    : { kind, ...said, readers: 'everyone', power: undefined, decision: undefined, reason: undefined, asks: 'NOTED' };

export const interimSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], InterimSlice> =>
  (set, get) => {
    const readRow = (interimId: InterimId) => async () => {
      const sheet = await client.call('interim.get', { interimId });
      return sheet.ok ? ok([sheet.value.record.interim]) : sheet;
    };
    return {
      interims: undefined,
      interimsError: undefined,
      interim: undefined,
      interimError: undefined,
      fetchInterims: async (id) => {
        const bodyId = bodyIdSchema.safeParse(id).data;
        if (bodyId === undefined) return set({ interimsError: LOST });
        const list = await client.call('interim.list', { bodyId });
        set(list.ok ? { interims: list.value, interimsError: undefined } : { interimsError: list.error });
      },
      openInterim: async (id) => {
        const interimId = interimIdSchema.safeParse(id).data;
        if (interimId === undefined) return set({ interimError: LOST });
        const sheet = await client.call('interim.get', { interimId });
        set(sheet.ok ? { interim: sheet.value, interimError: undefined } : { interimError: sheet.error });
      },
      makeInterim: async (bodyId, kind, title) => {
        const id = interimIdSchema.parse(makeId());
        const interim = newInterim(kind, { id, bodyId, title, date: get().today() });
        const made = await get().runEdit((editId) => client.call('interim.save', { editId, interim }), ADDED[kind]);
        return made.ok ? ok(id) : made;
      },
      changeInterim: async (id, change) => {
        const save = (interim: Interim, editId: Input<'interim.save'>['editId']) =>
          client.call('interim.save', { editId, interim });
        const edit = rowChange({ id, read: readRow(id), change, save });
        return errorOf(await get().runEdit(edit, { whenUndone: 'Decision between meetings changed' }));
      },
      closeInterim: async (interimId, result) =>
        errorOf(await get().runUnlisted((editId) => client.call('interim.close', { editId, interimId, result }))),
      reportInterim: async (interimId, meetingId) => {
        const ids = { itemId: itemIdSchema.parse(makeId()), blockId: blockIdSchema.parse(makeId()) };
        const said = { interimId, meetingId, ...ids };
        return errorOf(await get().runUnlisted((editId) => client.call('interim.report', { editId, ...said })));
      },
    };
  };

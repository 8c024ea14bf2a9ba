import type { StateCreator } from 'zustand/vanilla';
import type { BodyRow, BodySheet } from '../../shared/api/bodies.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { BodyRules } from '../../shared/domain/body-rules.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import { type BodyId, bodyIdSchema, type EditId, type ListId, listIdSchema, seatIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type BodyEdits, bodyEdits } from './body-edits.ts';
import type { LivePort } from './open-meetings.ts';
import { readAll } from './read-all.ts';
import type { AppState } from './store.ts';

/** The bodies of the book, and the one that is on the screen. */
export type BodiesSlice = BodyEdits & {
  /** Undefined until they were fetched once. */
  readonly bodies: readonly BodyRow[] | undefined;
  readonly bodiesError: ApiError | undefined;
  readonly bodySheet: BodySheet | undefined;
  readonly bodyError: ApiError | undefined;
  fetchBodies(): Promise<void>;
  /** Fetches the body that is to be on the screen; one that was there before goes. */
  fetchBody(id: string): Promise<void>;
  makeBody(fields: Omit<Body, 'id'>, rules: BodyRules): Promise<Result<BodyId, ApiError>>;
  /** The id of a distribution list that is to be made. */
  makeListId(): ListId;
  /** `said` is what the line that offers to undo it says. */
  addSeat(id: BodyId, fields: Omit<Seat, 'id'>, said: string): Promise<ApiError | undefined>;
};

const noSuchBody = apiError(
  'notFound',
  'This address names no body. Go back to the list and open the body from there.',
);

export const bodiesSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], BodiesSlice> =>
  (set, get) => {
    const fetchBody = async (id: string): Promise<void> => {
      if (get().bodySheet?.body.id !== id) set({ bodySheet: undefined, bodyError: undefined });
      const bodyId = bodyIdSchema.safeParse(id);
      if (!bodyId.success) return set({ bodyError: noSuchBody });
      const sheet = await client.call('bodies.get', { bodyId: bodyId.data });
      if (sheet.ok) set({ bodySheet: sheet.value, bodyError: undefined });
      else set({ bodyError: sheet.error });
    };

    const edits = bodyEdits({
      client,
      runEdit: (send, words) => get().runEdit(send, words),
      shown: () => get().bodySheet,
      show: (bodySheet) => set({ bodySheet }),
    });

    return {
      bodies: undefined,
      bodiesError: undefined,
      bodySheet: undefined,
      bodyError: undefined,
      fetchBodies: async () => {
        const bodies = await readAll((page) => client.call('bodies.list', page));
        if (bodies.ok) set({ bodies: bodies.value, bodiesError: undefined });
        else set({ bodiesError: bodies.error });
      },
      fetchBody,
      makeBody: async (fields, rules) => {
        const body = { id: bodyIdSchema.parse(makeId()), ...fields };
        const save = (editId: EditId) => client.call('bodies.save', { editId, body, rules });
        const saved = await get().runEdit(save, `${body.code} added`);
        return saved.ok ? ok(body.id) : saved;
      },
      ...edits,
      makeListId: () => listIdSchema.parse(makeId()),
      addSeat: (bodyId, fields, said) => {
        const seat = { id: seatIdSchema.parse(makeId()), ...fields };
        return edits.changeSeats(bodyId, (seats) => [...seats, seat], said);
      },
    };
  };

import type { StateCreator } from 'zustand/vanilla';
import type { BodyRow, BodySheet, RenamedCategory } from '../../shared/api/bodies.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { BodyRules } from '../../shared/domain/body-rules.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import { type BodyId, bodyIdSchema, type EditId, seatIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { errorOf, once } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import { readAll } from './read-all.ts';
import type { AppState } from './store.ts';

export type BodyAndRules = { readonly body: Body; readonly rules: BodyRules };

/** The bodies of the book, and the one that is on the screen. */
export type BodiesSlice = {
  /** Undefined until they were fetched once. */
  readonly bodies: readonly BodyRow[] | undefined;
  readonly bodiesError: ApiError | undefined;
  readonly bodySheet: BodySheet | undefined;
  readonly bodyError: ApiError | undefined;
  fetchBodies(): Promise<void>;
  /** Fetches the body that is to be on the screen; one that was there before goes. */
  fetchBody(id: string): Promise<void>;
  makeBody(fields: Omit<Body, 'id'>, rules: BodyRules): Promise<Result<BodyId, ApiError>>;
  /** Changes what the book has of a body when its turn comes; answers with why it could not. */
  changeBody(id: BodyId, change: BodyChange, renamed?: RenamedCategory): Promise<ApiError | undefined>;
  /** The same for its seats; `said` is what the line that offers to undo it says. */
  changeSeats(id: BodyId, change: SeatsChange, said?: string): Promise<ApiError | undefined>;
  addSeat(id: BodyId, fields: Omit<Seat, 'id'>): Promise<ApiError | undefined>;
};

export type BodyChange = (now: BodyAndRules) => BodyAndRules;
export type SeatsChange = (now: readonly Seat[]) => readonly Seat[];

type EditBody<Part> = {
  readonly bodyId: BodyId;
  change(now: BodySheet): Part;
  save(part: Part, editId: EditId): Promise<Result<unknown, ApiError>>;
  readonly said?: string | undefined;
};

const noSuchBody = apiError(
  'notFound',
  'This address names no body. Go back to the list and open the body from there.',
);

const inRenamed = (seats: BodySheet['seats'], { from, to }: RenamedCategory): BodySheet['seats'] =>
  seats.map((seat) => (seat.category === from ? { ...seat, category: to } : seat));

const plainSeat = ({ name: _name, ...seat }: BodySheet['seats'][number]): Seat => seat;

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

    /** Reads the body at its turn, so that it undoes nothing that an edit before it did. */
    const edit = async <Part extends Partial<BodySheet>>({ bodyId, change, save, said }: EditBody<Part>) => {
      const changed = once(async () => {
        const now = await client.call('bodies.get', { bodyId });
        return now.ok ? ok(change(now.value)) : now;
      });
      const saved = await get().runEdit(async (editId) => {
        const part = await changed();
        if (!part.ok) return part;
        const answer = await save(part.value, editId);
        return answer.ok ? part : answer;
      }, said);
      const shown = get().bodySheet;
      if (saved.ok && shown?.body.id === bodyId) set({ bodySheet: { ...shown, ...saved.value } });
      return errorOf(saved);
    };

    const changeSeats: BodiesSlice['changeSeats'] = (bodyId, change, said) =>
      edit({
        bodyId,
        change: ({ seats }) => ({ seats: [...change(seats.map(plainSeat))] }),
        save: ({ seats }, editId) => client.call('seats.save', { editId, bodyId, seats }),
        said,
      });

    const saveBody = ({ body, rules }: BodyAndRules, editId: EditId, renamed?: RenamedCategory) =>
      client.call('bodies.save', { editId, body, rules, renamed });

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
        const saved = await get().runEdit((editId) => saveBody({ body, rules }, editId), `${body.code} added`);
        return saved.ok ? ok(body.id) : saved;
      },
      changeBody: (bodyId, change, renamed) =>
        edit({
          bodyId,
          change: (now) => ({ ...change(now), ...(renamed && { seats: inRenamed(now.seats, renamed) }) }),
          save: (changed, editId) => saveBody(changed, editId, renamed),
        }),
      changeSeats,
      addSeat: (bodyId, fields) => {
        const seat = { id: seatIdSchema.parse(makeId()), ...fields };
        return changeSeats(bodyId, (seats) => [...seats, seat]);
      },
    };
  };

import type { StateCreator } from 'zustand/vanilla';
import type { Input } from '../../shared/api/contract.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { ReviewSheet } from '../../shared/api/reviews.ts';
import { type ActionId, type BodyId, bodyIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** Of which body, and for which meeting: the next one where none is named. */
export type ReviewAddress = { readonly bodyId?: string | undefined; readonly meetingId?: string | undefined };

export type ReviewWords = Pick<Input<'reviews.save'>, 'choice' | 'text' | 'toBodyId' | 'seen'>;

/** The open actions of a body, gone through before its next meeting. */
export type ReviewsSlice = {
  readonly reviewSheet: ReviewSheet | undefined;
  readonly reviewError: ApiError | undefined;
  /** What is ticked of each body: it waits while other screens are looked at. */
  readonly reviewTicks: ReadonlyMap<BodyId, ReadonlySet<ActionId>>;
  fetchReview(address: ReviewAddress): Promise<void>;
  /** Ticks an action, or takes its tick away; none takes all of them away. */
  tickReview(bodyId: BodyId, actionId: ActionId | undefined): void;
  /** Says what became of some actions; answers why not. `said` is what the line that offers to undo it says. */
  reviewActions(actionIds: readonly ActionId[], words: ReviewWords, said: string): Promise<ApiError | undefined>;
  rewordReviews(actionIds: readonly ActionId[], sentence: string, said: string): Promise<ApiError | undefined>;
  /** Brings the table in the minutes of the meeting up to date. */
  fillTable(meetingId: MeetingId, said: string): Promise<ApiError | undefined>;
};

const NOTHING: ReadonlySet<ActionId> = new Set();

/** The ticks with one more, or without it where it was ticked. */
const turned = (ticks: ReadonlySet<ActionId>, id: ActionId): ReadonlySet<ActionId> =>
  ticks.has(id) ? new Set([...ticks].filter((one) => one !== id)) : new Set([...ticks, id]);

const LOST = apiError('notFound', 'This address names nothing in the book. Go to the body and open it from there.');

type Place = { readonly bodyId: BodyId; readonly meetingId?: MeetingId };

export const reviewsSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], ReviewsSlice> =>
  (set, get) => {
    let asked: ReviewAddress | undefined;

    /** A meeting knows its body; a body alone means its next meeting. */
    const placeOf = async ({ bodyId, meetingId }: ReviewAddress): Promise<Place | undefined> => {
      const body = bodyIdSchema.safeParse(bodyId).data;
      if (body) return { bodyId: body };
      const meeting = meetingIdSchema.safeParse(meetingId).data;
      const sheet = meeting && (await client.call('meetings.get', { meetingId: meeting }));
      return sheet?.ok ? { bodyId: sheet.value.body.id, meetingId: sheet.value.meeting.id } : undefined;
    };

    const fetchReview = async (address: ReviewAddress): Promise<void> => {
      asked = address;
      const place = await placeOf(address);
      if (!place) return set({ reviewError: LOST });
      const sheet = await client.call('reviews.get', place);
      if (asked !== address) return;
      set(sheet.ok ? { reviewSheet: sheet.value, reviewError: undefined } : { reviewError: sheet.error });
    };

    const place = (): Place | undefined => {
      const sheet = get().reviewSheet;
      return sheet && { bodyId: sheet.body.id, ...(sheet.meeting && { meetingId: sheet.meeting.id }) };
    };

    return {
      reviewSheet: undefined,
      reviewError: undefined,
      reviewTicks: new Map(),
      fetchReview,
      tickReview: (bodyId, actionId) =>
        set(({ reviewTicks }) => {
          const before = reviewTicks.get(bodyId) ?? NOTHING;
          const ticks = actionId === undefined ? NOTHING : turned(before, actionId);
          return { reviewTicks: new Map(reviewTicks).set(bodyId, ticks) };
        }),
      reviewActions: async (actionIds, words, said) => {
        const at = place();
        if (!at) return LOST;
        const review = { ...at, actionIds: [...actionIds], date: get().today(), ...words };
        const done = await get().runEdit((editId) => client.call('reviews.save', { editId, ...review }), said);
        if (done.ok && asked) await fetchReview(asked);
        return errorOf(done);
      },
      rewordReviews: async (actionIds, sentence, said) => {
        const at = place();
        if (!at) return LOST;
        const review = { ...at, actionIds: [...actionIds], sentence };
        return errorOf(await get().runEdit((editId) => client.call('reviews.reword', { editId, ...review }), said));
      },
      fillTable: async (meetingId, said) =>
        errorOf(await get().runEdit((editId) => client.call('agendas.fillTable', { editId, meetingId }), said)),
    };
  };

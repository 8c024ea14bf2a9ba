import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { ItemChange } from '../../shared/api/items.ts';
import type { AgreedWording } from '../../shared/domain/agreed-wording.ts';
import type { Item } from '../../shared/domain/item.ts';
import type { WallTime } from '../../shared/domain/meeting-clock.ts';
import type { Moment, MomentKind } from '../../shared/domain/moment.ts';
import { agreedWordingIdSchema, type ItemId, itemIdSchema, type MeetingId, momentIdSchema } from '../../shared/ids.ts';
import { wallTimeAt } from '../../shared/local-day.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What happens at a meeting beside what is said: its clock, its agenda as it turns out, what may be missing. */
export type SittingSlice = {
  /** The day and the time on the wall. */
  wallTime(): WallTime;
  /** Tells the clock what happens now. */
  tellClock(meetingId: MeetingId, kind: MomentKind, about: ClockWords): Promise<ApiError | undefined>;
  /** Changes what is planned of an item, or says what became of it. */
  changeItem(item: Pick<Item, 'id'>, change: ItemChange, said: string): Promise<ApiError | undefined>;
  /** Puts an item on the agenda now, last or below another one. Gives its id. */
  addLateItem(meetingId: MeetingId, title: string, under?: ItemId): Promise<Result<ItemId, ApiError>>;
  /** Keeps the words of a decision that the room agrees to now. */
  agreeToWords(meetingId: MeetingId, decision: DecisionWords): Promise<ApiError | undefined>;
  /** Says that something may be missing, or that it may not. */
  waive(meetingId: MeetingId, lack: string, waived: boolean): Promise<ApiError | undefined>;
};

/** A decision by the block that it begins with, and its words. */
export type DecisionWords = Pick<AgreedWording, 'blockId' | 'words'>;

/** The item that is taken up, and what is said once it is done. */
export type ClockWords = { readonly itemId?: ItemId; readonly said?: string };

export const sittingSlice =
  ({ client, clock, makeId }: LivePort): StateCreator<AppState, [], [], SittingSlice> =>
  (_set, get) => ({
    wallTime: () => wallTimeAt(clock.now()),
    tellClock: async (meetingId, kind, { itemId, said }) => {
      const id = momentIdSchema.parse(makeId());
      const moment: Moment = { id, kind, ...wallTimeAt(clock.now()), ...(itemId ? { itemId } : {}) };
      return errorOf(
        await get().runEdit((editId) => client.call('moments.record', { editId, meetingId, moment }), said),
      );
    },
    changeItem: async ({ id: itemId }, change, said) =>
      errorOf(await get().runEdit((editId) => client.call('items.change', { editId, itemId, change }), said)),
    addLateItem: async (meetingId, title, under) => {
      const itemId = itemIdSchema.parse(makeId());
      const added = await get().runEdit(
        (editId) => client.call('items.add', { editId, meetingId, itemId, title, under }),
        `Item ‘${title.trim()}’ is on the agenda`,
      );
      if (!added.ok) return err(added.error);
      await get().fetchSheet();
      return ok(itemId);
    },
    agreeToWords: async (meetingId, decision) => {
      const id = agreedWordingIdSchema.parse(makeId());
      const agreed: AgreedWording = { id, ...decision, ...wallTimeAt(clock.now()) };
      return errorOf(
        await get().runEdit((editId) => client.call('readBack.agree', { editId, meetingId, agreed }), {
          whenUndone: 'the agreement to these words',
        }),
      );
    },
    waive: async (meetingId, lack, waived) =>
      errorOf(await get().runEdit((editId) => client.call('meetings.waive', { editId, meetingId, lack, waived }))),
  });

import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { HandOverSheet } from '../../shared/api/hand-overs.ts';
import type { HandOverOrder } from '../../shared/hand-over/order.ts';
import { type EditId, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import type { DocumentFormat } from '../../shared/minutes-document/formats.ts';
import { errorOf } from './change-row.ts';
import { type Delivery, deliverFolder, notSavedYet } from './delivery.ts';
import { noSuchMeeting } from './meeting-on-screen.ts';
import type { MinutesPort } from './minutes-slice.ts';
import { filesOfFolder } from './packs-slice.ts';
import type { AppState } from './store.ts';

/** A meeting that is handed over to a colleague who covers. */
export type HandOversSlice = {
  readonly handOverSheet: HandOverSheet | undefined;
  readonly handOverError: ApiError | undefined;
  readonly handOverFormat: DocumentFormat;
  readonly handOverDelivery: Delivery;
  openHandOver(meetingId: string): Promise<void>;
  fetchHandOver(): Promise<void>;
  wishHandOverAs(format: DocumentFormat): void;
  /** Keeps what the colleague should know; answers with why it could not. */
  saveHandOverWords(meetingId: MeetingId, words: string): Promise<ApiError | undefined>;
  /** Asks where it goes, makes all of it and saves it. */
  saveHandOver(): Promise<void>;
};

export const handOversSlice =
  ({ client, files }: MinutesPort): StateCreator<AppState, [], [], HandOversSlice> =>
  (set, get) => {
    let shown = '';

    const fetchHandOver = async (): Promise<void> => {
      const meetingId = meetingIdSchema.safeParse(shown).data;
      if (!meetingId) return set({ handOverError: noSuchMeeting });
      const sheet = await client.call('handOvers.get', { meetingId, asOf: get().today() });
      if (meetingId !== shown) return;
      if (sheet.ok) set({ handOverSheet: sheet.value, handOverError: undefined });
      else set({ handOverError: sheet.error });
    };

    const deliverAll = (order: HandOverOrder): Promise<Delivery> =>
      deliverFolder(files, {
        kind: 'copied',
        check: () => client.call('handOvers.get', { meetingId: order.meetingId, asOf: order.asOf }),
        // Behind what is still on its way to the book: the words for the colleague go along.
        make: async () => {
          const made = await get().runUnlisted((editId) => client.call('handOvers.make', { editId, order }));
          return made.ok ? filesOfFolder(client, made.value) : made;
        },
      });

    return {
      handOverSheet: undefined,
      handOverError: undefined,
      handOverFormat: 'pdf',
      handOverDelivery: { kind: 'none' },
      openHandOver: async (meetingId) => {
        if (meetingId !== shown) set({ handOverSheet: undefined, handOverError: undefined });
        shown = meetingId;
        set({ handOverDelivery: { kind: 'none' } });
        await fetchHandOver();
      },
      fetchHandOver,
      wishHandOverAs: (handOverFormat) => set({ handOverFormat, handOverDelivery: { kind: 'none' } }),
      saveHandOverWords: async (meetingId, words) => {
        const send = (editId: EditId) => client.call('handOvers.save', { editId, meetingId, words });
        const saved = await get().runEdit(send, { whenUndone: 'Words for the colleague changed' });
        if (saved.ok) await fetchHandOver();
        return errorOf(saved);
      },
      saveHandOver: async () => {
        const meetingId = meetingIdSchema.safeParse(shown).data;
        if (!meetingId || get().handOverDelivery.kind === 'working') return;
        if (get().isUnsaved(meetingId)) return set({ handOverDelivery: notSavedYet });
        set({ handOverDelivery: { kind: 'working' } });
        const order = { meetingId, format: get().handOverFormat, asOf: get().today() };
        set({ handOverDelivery: await deliverAll(order) });
        await fetchHandOver();
      },
    };
  };

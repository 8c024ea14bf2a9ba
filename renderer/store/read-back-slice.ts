import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { PublicReadBack } from '../../shared/api/read-back.ts';
import { type BlockId, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import type { Client } from '../api/client.ts';
import type { SecondWindow } from '../api/second-window.ts';
import type { AppState } from './store.ts';

/** The decision that is shown to the room. */
export type ReadBackSlice = {
  /** In the window that others see: what it shows. */
  readonly publicReadBack: PublicReadBack | undefined;
  readonly publicError: ApiError | undefined;
  /** Follows what the secretary's window of this meeting shows, until the function given back is called. */
  followReadBack(meetingId: string): () => void;
  fetchPublicReadBack(): Promise<void>;
  /** In the secretary's window: opens the one that others see. */
  openSecondWindow(meetingId: MeetingId): Promise<void>;
  /** Tells it which decision is shown now; a window that is opened later is told as well. */
  tellShown(meetingId: MeetingId, blockId: BlockId): void;
};

export type ReadBackPort = { readonly client: Client; readonly secondWindow?: SecondWindow | undefined };

const NO_MEETING = apiError('notFound', 'This address names no meeting. Open this window from the live minutes.');
const NO_WINDOW = 'This program can open no second window.';

type Place = { readonly meetingId: MeetingId; readonly blockId?: BlockId };

export const readBackSlice =
  ({ client, secondWindow }: ReadBackPort): StateCreator<AppState, [], [], ReadBackSlice> =>
  (set, get) => {
    /** What this window shows, where others see it. */
    let shown: Place | undefined;
    /** What this window showed last, where the secretary sits; it answers those that ask. */
    let told: Required<Place> | undefined;
    let isAnswering = false;

    const fetchPublicReadBack = async (): Promise<void> => {
      const mine = shown;
      if (!mine) return;
      const answer = await client.call('readBack.get', mine);
      if (mine !== shown) return;
      if (answer.ok) set({ publicReadBack: answer.value, publicError: undefined });
      else set({ publicError: answer.error });
    };

    const followReadBack = (address: string): (() => void) => {
      const meetingId = meetingIdSchema.safeParse(address).data;
      if (meetingId === undefined) {
        set({ publicError: NO_MEETING });
        return () => undefined;
      }
      shown = { meetingId };
      const stop = secondWindow?.listen((message) => {
        if (message.kind !== 'shown' || message.meetingId !== meetingId) return;
        shown = { meetingId, blockId: message.blockId };
        void fetchPublicReadBack();
      });
      secondWindow?.say({ kind: 'asks', meetingId });
      return () => {
        shown = undefined;
        stop?.();
      };
    };

    const answerThoseWhoAsk = (): void => {
      if (isAnswering) return;
      isAnswering = true;
      secondWindow?.listen((message) => {
        if (message.kind === 'asks' && message.meetingId === told?.meetingId) {
          secondWindow.say({ kind: 'shown', ...told });
        }
      });
    };

    return {
      publicReadBack: undefined,
      publicError: undefined,
      followReadBack,
      fetchPublicReadBack,
      openSecondWindow: async (meetingId) => {
        const opened = await secondWindow?.open(meetingId);
        if (!opened?.ok) get().sayQuietly(opened?.error.message ?? NO_WINDOW);
      },
      tellShown: (meetingId, blockId) => {
        told = { meetingId, blockId };
        answerThoseWhoAsk();
        secondWindow?.say({ kind: 'shown', ...told });
      },
    };
  };

import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { RemovedBlock, StoredStep } from '../../shared/api/history.ts';
import type { VersionSheet } from '../../shared/api/versions.ts';
import type { Version } from '../../shared/domain/version.ts';
import { type BlockId, type ItemId, type MeetingId, versionIdSchema } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { SaveState } from '../editor/saver/save-state.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What the panel beside the text shows of earlier: the block at the caret, what was taken out, kept versions. */
export type HistoryTab = 'block' | 'removed' | 'versions';

/** What was fetched for a screen that others look at, and whether anything was kept back then. */
export type ForOthers = { readonly isForOthers: boolean; readonly hides: boolean };

export type AskedRemoved = {
  readonly meetingId: MeetingId;
  /** The whole meeting without one. */
  readonly itemId: ItemId | undefined;
  readonly isForOthers: boolean;
};

/** What the minutes said earlier. */
export type HistorySlice = {
  /** What is shown beside the text; nothing of earlier when it is missing. */
  readonly historyTab: HistoryTab | undefined;
  readonly blockSteps: ({ readonly blockId: BlockId; readonly steps: readonly StoredStep[] } & ForOthers) | undefined;
  readonly removedBlocks: ({ readonly blocks: readonly RemovedBlock[] } & ForOthers) | undefined;
  readonly versions: readonly Version[] | undefined;
  /** The version that is looked at. */
  readonly versionSheet: VersionSheet | undefined;
  readonly historyError: ApiError | undefined;
  showHistory(tab: HistoryTab | undefined): void;
  fetchSteps(blockId: BlockId, every: boolean, isForOthers: boolean): Promise<void>;
  fetchRemoved(asked: AskedRemoved): Promise<void>;
  fetchVersions(meetingId: MeetingId): Promise<void>;
  openVersion(version: Version): Promise<void>;
  closeVersion(): void;
  /** Keeps a version once all words of this page are in the book; answers with why that could not be done. */
  keepVersion(meetingId: MeetingId, name: string): Promise<ApiError | undefined>;
  removeVersion(version: Version): Promise<ApiError | undefined>;
};

const notAllSaved = apiError(
  'refused',
  'Some blocks of this page are not saved, so a version would lack them. See the status line below, then keep it again.',
);

type Shown = Partial<Pick<HistorySlice, 'blockSteps' | 'historyError'>>;

/** A line that was never saved has no history, and nothing is wrong with that. */
const stepsShown = (
  asked: { readonly blockId: BlockId; readonly isForOthers: boolean },
  answer: Result<{ steps: StoredStep[]; hides: boolean }, ApiError>,
): Shown => {
  if (answer.ok) return { blockSteps: { ...asked, ...answer.value }, historyError: undefined };
  if (answer.error.code !== 'notFound') return { historyError: answer.error };
  return { blockSteps: { ...asked, steps: [], hides: false }, historyError: undefined };
};

const removedShown = (
  answer: { readonly blocks: readonly RemovedBlock[]; readonly hides: boolean },
  isForOthers: boolean,
): Pick<HistorySlice, 'removedBlocks' | 'historyError'> => ({
  removedBlocks: { ...answer, isForOthers },
  historyError: undefined,
});

/** What is shown once the meeting is gone from the screen. */
const nothing = {
  historyTab: undefined,
  blockSteps: undefined,
  removedBlocks: undefined,
  versions: undefined,
  versionSheet: undefined,
  historyError: undefined,
};

export const historySlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], HistorySlice> =>
  (set, get, store) => {
    let asked = 0;

    /** Once the words on their way are in the book, or won't come there. */
    const settled = (): Promise<SaveState> =>
      new Promise((resolve) => {
        const isSettled = ({ save }: AppState): boolean => save.kind === 'saved' || save.kind === 'refused';
        get().session?.saver.hurry();
        if (isSettled(get())) return resolve(get().save);
        const stop = store.subscribe((state) => {
          if (!isSettled(state)) return;
          stop();
          resolve(state.save);
        });
      });

    const fetchSteps = async (blockId: BlockId, every: boolean, isForOthers: boolean): Promise<void> => {
      asked += 1;
      const mine = asked;
      const answer = await client.call('history.block', { blockId, every, forOthers: isForOthers });
      if (mine === asked) set(stepsShown({ blockId, isForOthers }, answer));
    };

    const fetchRemoved = async ({ meetingId, itemId, isForOthers }: AskedRemoved): Promise<void> => {
      const asked = { meetingId, forOthers: isForOthers, ...(itemId ? { itemId } : {}) };
      const answer = await client.call('history.removed', asked);
      set(answer.ok ? removedShown(answer.value, isForOthers) : { historyError: answer.error });
    };

    const fetchVersions = async (meetingId: MeetingId): Promise<void> => {
      const answer = await client.call('versions.list', { meetingId });
      set(answer.ok ? { versions: answer.value.versions, historyError: undefined } : { historyError: answer.error });
    };

    const openVersion = async ({ id: versionId }: Version): Promise<void> => {
      const answer = await client.call('versions.get', { versionId });
      set(answer.ok ? { versionSheet: answer.value, historyError: undefined } : { historyError: answer.error });
    };

    const keepVersion = async (meetingId: MeetingId, name: string): Promise<ApiError | undefined> => {
      const versionId = versionIdSchema.parse(makeId());
      if ((await settled()).kind === 'refused') return notAllSaved;
      const said = `Version “${name}” kept`;
      return errorOf(
        await get().runEdit((editId) => client.call('versions.keep', { editId, versionId, meetingId, name }), said),
      );
    };

    const removeVersion = async ({ id: versionId, name }: Version): Promise<ApiError | undefined> => {
      const said = `Version “${name}” given up`;
      return errorOf(await get().runEdit((editId) => client.call('versions.remove', { editId, versionId }), said));
    };

    return {
      ...nothing,
      showHistory: (historyTab) => set(historyTab ? { historyTab } : nothing),
      fetchSteps,
      fetchRemoved,
      fetchVersions,
      openVersion,
      closeVersion: () => set({ versionSheet: undefined }),
      keepVersion,
      removeVersion,
    };
  };

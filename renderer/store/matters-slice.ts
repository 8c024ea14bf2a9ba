import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { MatterFilter, MatterSheet } from '../../shared/api/matters.ts';
import type { ListedMatter } from '../../shared/domain/listed-matter.ts';
import { codeOf, type MatterEntry, matterEntrySchema } from '../../shared/domain/matter-entry.ts';
import { type MatterId, matterIdSchema } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf, rowChange } from './change-row.ts';
import type { SendEdit } from './edits.ts';
import { type GrowingList, sharedList } from './growing-list.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

export type MatterView = Omit<MatterFilter, 'forOthers' | 'dueBy'>;

/** The kinds and stages that matters have. */
export type MatterWords = {
  readonly kinds: readonly string[];
  readonly stages: readonly string[];
  /** Whether they are those alone that others may know of: else they are not offered where others look on. */
  readonly isOpen: boolean;
};

/** The register of matters, and the one that is open beside it. */
export type MattersSlice = {
  readonly matterView: MatterView;
  readonly matterList: GrowingList<ListedMatter> | undefined;
  /** Whether it was fetched as others may see it: else it is not drawn where they look on. */
  readonly isMatterListOpen: boolean;
  readonly matterListError: ApiError | undefined;
  readonly matterWords: MatterWords;
  readonly matterSheet: MatterSheet | undefined;
  readonly matterSheetError: ApiError | undefined;
  /** Fetches the kinds and stages that matters have so far. */
  fetchMatterWords(): Promise<void>;
  fetchMatters(): Promise<void>;
  fetchMoreMatters(): Promise<void>;
  showMatters(view: MatterView): void;
  /** By any of its codes. */
  fetchMatterSheet(code: string): Promise<void>;
  /** Changes answer with why they could not be made. */
  /** Changes these fields alone, when their turn comes: the others stay as they are in the book by then. */
  changeMatter(
    matter: Pick<MatterEntry, 'id' | 'codes'>,
    change: Partial<MatterEntry>,
    said: string,
  ): Promise<ApiError | undefined>;
  addMatter(code: string, title: string): Promise<ApiError | undefined>;
  /** The matter that a code leads to, beside the one that is shown; undefined for none. */
  seekMatter(code: string): Promise<MatterSheet | undefined>;
  convertMatter(matterId: MatterId, code: string, said: string): Promise<ApiError | undefined>;
};

/** Changes some fields of a matter as it is in the book when the turn of the edit comes. */
const fieldsOf = (client: Client, { id, codes }: Pick<MatterEntry, 'id' | 'codes'>, changed: Partial<MatterEntry>) =>
  rowChange<ListedMatter>({
    id,
    read: async () => {
      const sheet = await client.call('matters.get', { code: codeOf({ codes }) });
      return sheet.ok ? ok([sheet.value.matter]) : sheet;
    },
    change: (now) => ({ ...now, ...changed }),
    save: async ({ lastMet: _lastMet, openActions: _open, ...entry }, editId) => {
      const matter = matterEntrySchema.safeParse(entry);
      if (matter.success) return client.call('matters.save', { editId, matter: matter.data });
      return err(apiError('invalidInput', `This ${matter.error.issues[0]?.message ?? 'can’t be kept'}.`));
    },
  });

/** The words of those matters that are shown: of all of them, or of what others may know of. */
const askWords = async (client: Client, isOpen: boolean): Promise<Result<MatterWords, ApiError>> => {
  const words = await client.call('matters.words', isOpen ? { forOthers: true } : {});
  return words.ok ? ok({ ...words.value, isOpen }) : words;
};

const seekMatter = async (client: Client, code: string): Promise<MatterSheet | undefined> => {
  const sheet = await client.call('matters.get', { code });
  return sheet.ok ? sheet.value : undefined;
};

export const mattersSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], MattersSlice> =>
  (set, get) => {
    let asked = 0;
    let shown: string | undefined;

    const list = sharedList<ListedMatter>({
      list: () => get().matterList,
      isShared: () => get().settings.isScreenShared,
      read: (page, isShared) => {
        const filter = { ...get().matterView, ...(isShared ? { forOthers: true } : {}) };
        return client.call('matters.list', { filter, ...page });
      },
      show: (found, isMatterListOpen) => {
        if (found.ok) set({ matterList: found.value, isMatterListOpen, matterListError: undefined });
        else set({ matterListError: found.error });
      },
    });

    const fetchMatterSheet = async (code: string): Promise<void> => {
      asked += 1;
      const mine = asked;
      if (shown !== code) set({ matterSheet: undefined, matterSheetError: undefined });
      shown = code;
      const sheet = await client.call('matters.get', { code, asOf: get().today() });
      if (mine !== asked) return;
      if (sheet.ok) set({ matterSheet: sheet.value, matterSheetError: undefined });
      else set({ matterSheetError: sheet.error });
    };

    const change = async (send: SendEdit<unknown>, said: string): Promise<ApiError | undefined> => {
      const done = await get().runEdit(send, said);
      if (done.ok && shown !== undefined) await fetchMatterSheet(shown);
      return errorOf(done);
    };

    return {
      matterView: {},
      matterList: undefined,
      isMatterListOpen: false,
      matterListError: undefined,
      matterWords: { kinds: [], stages: [], isOpen: false },
      matterSheet: undefined,
      matterSheetError: undefined,
      fetchMatterWords: async () => {
        const words = await askWords(client, get().settings.isScreenShared);
        if (words.ok) set({ matterWords: words.value });
      },
      fetchMatters: list.fetch,
      fetchMoreMatters: list.fetchMore,
      showMatters: (view) => {
        set({ matterView: { ...get().matterView, ...view } });
        void list.restart();
      },
      fetchMatterSheet,
      changeMatter: (matter, changed, said) => change(fieldsOf(client, matter, changed), said),
      addMatter: (code, title) => {
        const id = matterIdSchema.parse(makeId());
        const matter = { id, codes: [{ code }], title, confidential: false, registered: true };
        return change((editId) => client.call('matters.save', { editId, matter }), `${code} put into the register`);
      },
      seekMatter: (code) => seekMatter(client, code),
      convertMatter: (matterId, code, said) =>
        change((editId) => client.call('matters.convert', { editId, matterId, code, since: get().today() }), said),
    };
  };

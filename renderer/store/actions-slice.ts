import type { StateCreator } from 'zustand/vanilla';
import type { Input } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { ActionId } from '../../shared/ids.ts';
import { localDay } from '../../shared/local-day.ts';
import { errorOf } from './change-row.ts';
import type { SendEdit } from './edits.ts';
import { latestRead } from './latest-read.ts';
import type { LivePort } from './open-meetings.ts';
import { FIRST_PART, groupedBy, PART, type Register, type RegisterPart, readRegisterBy } from './read-register.ts';
import { filterOf, firstView, type RegisterView } from './register-view.ts';
import type { AppState } from './store.ts';

export type { ListedAction, Register } from './read-register.ts';

/** What is done to many actions at once. */
export type ManyChange = Omit<Input<'actions.changeMany'>, 'editId' | 'actionIds'>;

/** The register of actions across bodies. */
export type ActionsSlice = {
  readonly registerView: RegisterView;
  /** Undefined until it was fetched once. */
  readonly register: Register | undefined;
  readonly registerError: ApiError | undefined;
  /** The day it is here, 'YYYY-MM-DD'. */
  today(): string;
  /** Fetches as much of the register as was fetched before, and at least its first part. */
  fetchRegister(): Promise<void>;
  /** Fetches the next part, unless the register is being fetched anyway. */
  fetchMoreActions(): Promise<void>;
  showRegister(view: Partial<RegisterView>): void;
  /** Whether a name is being given to what is shown. */
  readonly isNamingView: boolean;
  nameView(is: boolean): void;
  findOwnerNames(text: string): Promise<readonly string[]>;
  /** All actions that the register shows, those too that were not fetched; what is folded away it does not show. */
  findShownIds(): Promise<readonly ActionId[]>;
  /** How many actions there are of what is looked for, whatever the view. */
  countAllActions(): Promise<number>;
  /** One edit of many actions; `said` is what the line that offers to undo it says. Answers with why it could not be made. */
  changeMany(actionIds: readonly ActionId[], change: ManyChange, said: string): Promise<ApiError | undefined>;
};

export const actionsSlice =
  ({ client, clock }: LivePort): StateCreator<AppState, [], [], ActionsSlice> =>
  (set, get) => {
    const today = (): string => localDay(clock.now());
    const filter = () => filterOf(get().registerView, today());
    const list = latestRead({
      read: (part: { readonly enough: number; readonly start?: RegisterPart }, isLatest) => {
        const { registerView: view, settings } = get();
        return readRegisterBy(client, { view, filter: filter(), shared: settings.isScreenShared, isLatest, ...part });
      },
      show: (register) => {
        if (register.ok) set({ register: register.value, registerError: undefined });
        else set({ registerError: register.error });
      },
    });

    return {
      registerView: firstView,
      register: undefined,
      registerError: undefined,
      today,
      fetchRegister: () => list.ask({ enough: Math.max(FIRST_PART, get().register?.rows.length ?? 0) }),
      fetchMoreActions: async () => {
        const { register } = get();
        if (register?.next === undefined || list.isReading()) return;
        await list.ask({ enough: register.rows.length + PART, start: register });
      },
      showRegister: (view) => {
        set({ registerView: { ...get().registerView, ...view } });
        void list.ask({ enough: FIRST_PART });
      },
      isNamingView: false,
      nameView: (isNamingView) => set({ isNamingView }),
      findOwnerNames: async (text) => {
        const found = await client.call('actions.ownerNames', { text });
        return found.ok ? found.value.names : [];
      },
      findShownIds: async () => {
        const { registerView: view, settings } = get();
        const found = await client.call('actions.ids', {
          filter: filter(),
          ...groupedBy(view, settings.isScreenShared),
        });
        return found.ok ? found.value.ids : [];
      },
      countAllActions: async () => {
        const wanted = filterOf({ ...get().registerView, name: 'all' }, today());
        const found = await client.call('actions.list', { filter: wanted, limit: 1 });
        return found.ok ? found.value.total : 0;
      },
      changeMany: async (actionIds, change, said) => {
        const ids = [...actionIds];
        const send: SendEdit<unknown> = (editId) =>
          client.call('actions.changeMany', { editId, actionIds: ids, ...change });
        return errorOf(await get().runEdit(send, said));
      },
    };
  };

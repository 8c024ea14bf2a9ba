import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Action } from '../../shared/domain/action.ts';
import { localDay } from '../../shared/local-day.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LivePort } from './open-meetings.ts';
import { filterOf, firstView, type RegisterView } from './register-view.ts';
import type { AppState } from './store.ts';

/** The part of the register that was fetched. */
export type Register = {
  readonly rows: readonly Action[];
  /** Where it goes on; undefined at its end. */
  readonly next?: string | undefined;
  readonly total: number;
};

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
  findOwnerNames(text: string): Promise<readonly string[]>;
};

const PART = 500;

type ReadPart = (after: string | undefined) => Promise<Result<Register, ApiError>>;

/** Goes on behind some rows until there are so many, or the register ends. */
const readUntil = async (
  readPart: ReadPart,
  enough: number,
  start: Omit<Register, 'total'> = { rows: [] },
): Promise<Result<Register, ApiError>> => {
  const rows = [...start.rows];
  for (let { next } = start; ; ) {
    const part = await readPart(next);
    if (!part.ok) return part;
    const { total } = part.value;
    rows.push(...part.value.rows);
    next = part.value.next;
    if (rows.length >= enough || next === undefined) return ok({ rows, next, total });
  }
};

export const actionsSlice =
  ({ client, clock }: LivePort): StateCreator<AppState, [], [], ActionsSlice> =>
  (set, get) => {
    const today = (): string => localDay(clock.now());
    let asked = 0;
    let reading = 0;

    /** What was asked for last is shown, whatever is answered when. */
    const show = async (enough: number, start?: Register): Promise<void> => {
      asked += 1;
      reading += 1;
      const mine = asked;
      const { sort, ...view } = get().registerView;
      const filter = filterOf(view, today());
      const read: ReadPart = (after) =>
        client.call('actions.list', { filter, sort, limit: PART, ...(after === undefined ? {} : { after }) });
      const register = await readUntil(read, enough, start);
      reading -= 1;
      if (mine !== asked) return;
      if (register.ok) set({ register: register.value, registerError: undefined });
      else set({ registerError: register.error });
    };

    return {
      registerView: firstView,
      register: undefined,
      registerError: undefined,
      today,
      fetchRegister: () => show(Math.max(PART, get().register?.rows.length ?? 0)),
      fetchMoreActions: async () => {
        const { register } = get();
        if (register?.next !== undefined && reading === 0) await show(register.rows.length + PART, register);
      },
      showRegister: (view) => {
        set({ registerView: { ...get().registerView, ...view } });
        void show(PART);
      },
      findOwnerNames: async (text) => {
        const found = await client.call('actions.ownerNames', { text });
        return found.ok ? found.value.names : [];
      },
    };
  };

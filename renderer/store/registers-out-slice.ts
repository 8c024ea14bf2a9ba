import type { StateCreator } from 'zustand/vanilla';
import type { AttendanceYearSheet } from '../../shared/api/attendance.ts';
import type { RegisterFacts } from '../../shared/api/registers.ts';
import { missingCase } from '../../shared/assert.ts';
import { editIdSchema } from '../../shared/ids.ts';
import type { Readers } from '../../shared/minutes-document/orders.ts';
import { registerFileName } from '../../shared/registers/file-name.ts';
import type { RegisterFormat } from '../../shared/registers/formats.ts';
import type { ActionRowGrouping, RegisterKind, RegisterOrder } from '../../shared/registers/orders.ts';
import { decisionFilterOf, decisionSorts } from './decisions-slice.ts';
import { type Delivery, deliver, notSavedYet } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import { filterOf } from './register-view.ts';
import type { AppState } from './store.ts';

/** How a list is wanted that leaves a register. */
export type ListWishes = {
  /** Out of which register. */
  readonly of: RegisterKind;
  /** For whom; others until it is said otherwise. */
  readonly version: Readers;
  readonly format: RegisterFormat;
  readonly groupBy?: ActionRowGrouping | undefined;
};

/** The list that is shown, on its way out of its register. */
export type RegistersOutSlice = {
  readonly listWishes: ListWishes;
  /** What the list would be; undefined until it is known. */
  readonly listFacts: RegisterFacts | undefined;
  readonly listDelivery: Delivery;
  /** Finds out what the list would be, as it is wanted now. */
  fetchListFacts(): Promise<void>;
  wishList(wishes: Partial<ListWishes>): Promise<void>;
  /** Saves the list as a file; where it quotes actions, their numbers are fixed for ever. */
  handOutList(): Promise<void>;
};

type ForWhom = Pick<RegisterOrder, 'version' | 'asOf'>;

/** The attendance that is on the screen: the way out of the list stands beside it. */
const shownAttendance = ({ attendanceYear }: AppState): AttendanceYearSheet => {
  if (!attendanceYear) throw new Error('No attendance is shown that could leave the book.');
  return attendanceYear;
};

/** What is asked for of a register: what its screen shows, in the order in which it does. */
const orderOf = (state: AppState, forWhom: ForWhom): RegisterOrder => {
  const { listWishes, registerView, decisionView, matterView, paperView, settings } = state;
  const { of: kind, groupBy } = listWishes;
  switch (kind) {
    case 'actions': {
      const { sort, descending } = registerView;
      const filter = filterOf(registerView, forWhom.asOf);
      return { kind, ...forWhom, filter, sort, descending, ...(groupBy && { groupBy }) };
    }
    case 'decisions': {
      const filter = decisionFilterOf(decisionView, forWhom.asOf, settings.isScreenShared);
      return { kind, ...forWhom, filter, sort: decisionSorts[decisionView.name] };
    }
    case 'matters':
      return { kind, ...forWhom, filter: matterView };
    case 'papers':
      return { kind, ...forWhom, filter: paperView };
    case 'attendance': {
      const { body, span } = shownAttendance(state);
      return { kind, ...forWhom, filter: { body: body.code, span } };
    }
    default:
      return missingCase(kind);
  }
};

export const registersOutSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], RegistersOutSlice> =>
  (set, get) => {
    let asked = 0;

    /** The list as it is shown. Where others look on, it is for others. */
    const orderNow = (): RegisterOrder => {
      const { listWishes, settings, today } = get();
      const version = settings.isScreenShared ? 'public' : listWishes.version;
      return orderOf(get(), { version, asOf: today() });
    };

    const fetchListFacts = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const facts = await client.call('registers.facts', { order: orderNow() });
      if (mine !== asked) return;
      if (facts.ok) set({ listFacts: facts.value });
      else set({ listFacts: undefined, listDelivery: { kind: 'failed', error: facts.error, isHandedOut: false } });
    };

    return {
      listWishes: { of: 'actions', version: 'public', format: 'xlsx' },
      listFacts: undefined,
      listDelivery: { kind: 'none' },
      fetchListFacts,
      wishList: (wishes) => {
        set({ listWishes: { ...get().listWishes, ...wishes }, listDelivery: { kind: 'none' } });
        return fetchListFacts();
      },
      handOutList: async () => {
        const { listFacts: facts, listWishes, listDelivery, hasPendingEdits } = get();
        if (!facts || listDelivery.kind === 'working') return;
        if (hasPendingEdits()) return set({ listDelivery: notSavedYet });
        set({ listDelivery: { kind: 'working' } });
        const order = orderNow();
        const { format } = listWishes;
        const holds = order.version === 'full' && facts.confidential > 0;
        const delivered = await deliver(files, {
          kind: facts.newNumbers > 0 ? 'handedOut' : 'copied',
          fileName: registerFileName(order, format, holds),
          make: () => client.call('registers.handOut', { editId: editIdSchema.parse(makeId()), order, format }),
        });
        set({ listDelivery: delivered });
        await fetchListFacts();
      },
    };
  };

import type { StateCreator } from 'zustand/vanilla';
import type { Input, Output } from '../../shared/api/contract.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { decodeTable } from '../../shared/intake/decode-table.ts';
import { type ListKind, listKindOf } from '../../shared/intake/list-kinds.ts';
import type { IntakePlan } from '../../shared/intake/plan.ts';
import { errorOf } from './change-row.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

type Overwrite = Input<'intake.take'>['overwrite'];

/** A list that is kept elsewhere, before it is taken in: as it came, and what taking it in would do. */
export type IntakeSlice = {
  readonly intakeKind: ListKind;
  readonly intakeText: string;
  /** What headings were said to mean this time. */
  readonly intakeColumns: Readonly<Record<string, string>>;
  readonly intakePlan: IntakePlan | undefined;
  readonly intakeError: ApiError | undefined;
  chooseIntakeKind(kind: ListKind): Promise<void>;
  typeIntake(text: string): Promise<void>;
  /** Lets the person choose a file of values in place of pasting it. */
  openIntakeFile(): Promise<void>;
  /** Says which field a heading means, '' for none. */
  matchIntakeColumn(heading: string, field: string): Promise<void>;
  fetchIntake(): Promise<void>;
  /** Takes in what is shown, all of it or nothing. */
  takeIntake(choices: { readonly overwrite: Overwrite; readonly removeGone: boolean }): Promise<ApiError | undefined>;
};

/** '2 new, 1 changed, 1 taken out'. */
const takenWords = ({ fresh, changed, removed }: Output<'intake.take'>): string =>
  [
    [fresh, 'new'],
    [changed, 'changed'],
    [removed, 'taken out'],
  ]
    .filter(([count]) => count !== 0)
    .map((part) => part.join(' '))
    .join(', ') || 'nothing was new or changed';

export const intakeSlice =
  ({ client, files }: MinutesPort): StateCreator<AppState, [], [], IntakeSlice> =>
  (set, get) => {
    let asked = 0;

    const fetchIntake = async (): Promise<void> => {
      const { intakeKind: kind, intakeText: text, intakeColumns: columns } = get();
      asked += 1;
      const mine = asked;
      if (text.trim() === '') return set({ intakePlan: undefined, intakeError: undefined });
      const plan = await client.call('intake.read', { kind, text, columns });
      if (mine !== asked) return;
      if (plan.ok) set({ intakePlan: plan.value, intakeError: undefined });
      else set({ intakePlan: undefined, intakeError: plan.error });
    };

    const typeIntake = (text: string): Promise<void> => {
      set({ intakeText: text });
      return fetchIntake();
    };

    return {
      intakeKind: 'matters',
      intakeText: '',
      intakeColumns: {},
      intakePlan: undefined,
      intakeError: undefined,
      fetchIntake,
      typeIntake,
      chooseIntakeKind: (kind) => {
        set({ intakeKind: kind, intakeColumns: {}, intakePlan: undefined });
        return fetchIntake();
      },
      openIntakeFile: async () => {
        const opened = await files.openBytes('list');
        if (!opened.ok) return set({ intakeError: opened.error });
        if (opened.value) await typeIntake(decodeTable(bytesOf(opened.value.base64)));
      },
      matchIntakeColumn: (heading, field) => {
        set({ intakeColumns: { ...get().intakeColumns, [heading]: field } });
        return fetchIntake();
      },
      takeIntake: async ({ overwrite, removeGone }) => {
        const { intakeKind: kind, intakeText: text, intakeColumns: columns, intakePlan: plan } = get();
        if (!plan) return apiError('refused', 'Wait until the list is shown, then take it in.');
        const { seen } = plan;
        const taken = await get().runEdit(
          (editId) =>
            client.call('intake.take', { editId, kind, text, columns, overwrite: [...overwrite], removeGone, seen }),
          `${listKindOf(kind).label} taken in`,
        );
        if (!taken.ok) return errorOf(taken);
        get().sayUndoable(`${listKindOf(kind).label} taken in: ${takenWords(taken.value)}`);
        // What was pasted in the meantime is another list, and stays.
        if (get().intakeText === text) set({ intakeText: '', intakeColumns: {} });
        await fetchIntake();
        return undefined;
      },
    };
  };

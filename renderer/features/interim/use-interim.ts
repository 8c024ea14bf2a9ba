import type { InterimSheet } from '../../../shared/api/interim.ts';
import type { Interim } from '../../../shared/domain/interim.ts';
import type { Save } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';

export type SheetProps = { readonly sheet: InterimSheet };

type OfKind<Kind extends Interim['kind']> = Extract<Interim, { kind: Kind }>;

/** Saves a part of a record: whatever else has changed by then stays as it is. */
export const useSaveInterim = <Kind extends Interim['kind']>(
  { id }: OfKind<Kind>,
  isKind: (one: Interim) => one is OfKind<Kind>,
) => {
  const changeInterim = useAppStore((state) => state.changeInterim);
  return <Value>(change: (now: OfKind<Kind>, value: Value) => Interim): Save<Value> =>
    (value) =>
      changeInterim(id, (now) => (isKind(now) ? change(now, value) : now));
};

export const isExCommittee = (one: Interim): one is OfKind<'ex-committee'> => one.kind === 'ex-committee';
export const isChairAction = (one: Interim): one is OfKind<'chair action'> => one.kind === 'chair action';

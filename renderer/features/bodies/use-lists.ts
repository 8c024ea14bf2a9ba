import type { DistributionList } from '../../../shared/domain/distribution-list.ts';
import type { Save } from '../../components/fields/use-draft.ts';
import { type SheetProps, useSaveRules } from './use-body.ts';

/** Saves one list changed, as it is by then. */
export type SaveList = <Value>(change: (now: DistributionList, value: Value) => DistributionList) => Save<Value>;

/** Saves the distribution lists changed, as they are by then; a body without any says nothing. */
export const useSaveLists = ({ sheet }: SheetProps) => {
  const save = useSaveRules(sheet);
  return <Value>(
    change: (now: readonly DistributionList[], value: Value) => readonly DistributionList[],
  ): Save<Value> =>
    save(({ lists = [], ...rules }, value: Value) => {
      const changed = [...change(lists, value)];
      return changed.length === 0 ? rules : { ...rules, lists: changed };
    });
};

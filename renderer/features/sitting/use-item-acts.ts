import type { FormName } from '../../../shared/domain/body-forms.ts';
import type { Item, Treatment } from '../../../shared/domain/item.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useSaying } from './use-saying.ts';
import { useSentence } from './use-sentence.ts';
import type { Here } from './use-sitting.ts';

const nameOf = ({ number }: Item): string => `Item ${number}`;

/** What becomes of the item on the screen. */
export const useItemActs = (here: Here) => {
  const { sheet, session } = here;
  const changeItem = useAppStore((state) => state.changeItem);
  const saying = useSaying();
  const write = useSentence(here);
  const item = (): Item | undefined => sheet.items.find(({ id }) => id === session.current);

  /** Said once more, the item is taken after all. */
  const treat = (treatment: Treatment, form?: FormName): void => {
    const own = item();
    if (!own) return;
    const isBack = own.treatment === treatment;
    const said = isBack ? `${nameOf(own)} is taken after all` : `${nameOf(own)} is ${treatment}`;
    void saying(changeItem(own, { treatment: isBack ? null : treatment, mergedInto: null }, said));
    if (!isBack && form) write(form);
  };
  const merge = (into: Item): void => {
    const own = item();
    if (!own || own.id === into.id) return;
    const change = { treatment: 'merged', mergedInto: into.id } as const;
    void saying(changeItem(own, change, `${nameOf(own)} is taken with item ${into.number}`));
  };
  const confidential = (): void => {
    const own = item();
    if (!own) return;
    const said = own.confidential ? `${nameOf(own)} is open to everyone` : `${nameOf(own)} is confidential`;
    void saying(changeItem(own, { confidential: !own.confidential }, said));
  };
  return { treat, merge, confidential };
};

import type { Item, Treatment } from '../../../shared/domain/item.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useSaying } from './use-saying.ts';
import { useSentence } from './use-sentence.ts';
import type { Here } from './use-sitting.ts';

const TAKEN = { treatment: null, mergedInto: null } as const;

const nameOf = ({ number }: Item): string => `Item ${number}`;

const fate = (treatment: Treatment, into: Item | undefined): string =>
  into ? `taken with item ${into.number}` : treatment;

/** What becomes of the item on the screen. */
export const useItemActs = (here: Here) => {
  const { sheet, session } = here;
  const changeItem = useAppStore((state) => state.changeItem);
  const saying = useSaying();
  const write = useSentence(here);
  const item = (): Item | undefined => sheet.items.find(({ id }) => id === session.current);

  /** Said once more, the item is taken after all. */
  const treat = (treatment: Treatment, into?: Item): void => {
    const own = item();
    if (!own || own.id === into?.id) return;
    const isBack = own.treatment === treatment && own.mergedInto === into?.id;
    const change = isBack ? TAKEN : { treatment, mergedInto: into?.id ?? null };
    void saying(changeItem(own, change, `${nameOf(own)} is ${isBack ? 'taken after all' : fate(treatment, into)}`));
    if (!isBack) write(treatment, into && { number: into.number });
  };
  const confidential = (): void => {
    const own = item();
    if (!own) return;
    const said = own.confidential ? `${nameOf(own)} is open to everyone` : `${nameOf(own)} is confidential`;
    void saying(changeItem(own, { confidential: !own.confidential }, said));
  };
  return { treat, confidential };
};

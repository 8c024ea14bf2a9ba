import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ActionSort } from '../../../shared/domain/action-view.ts';
import { useAppStore } from '../../store/hooks.ts';

type SortHeadProps = { readonly id: ActionSort; readonly children: ReactNode };

/** The head of a column: sorts by it, and the other way when it is that already. */
export const SortHead = ({ id, children }: SortHeadProps): ReactNode => {
  const sort = useAppStore((state) => state.registerView.sort);
  const descending = useAppStore((state) => state.registerView.descending);
  const showRegister = useAppStore((state) => state.showRegister);
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      title="Sort by this; once more, the other way"
      onClick={() => showRegister({ sort: id, descending: sort === id && !descending })}
    >
      {children}
      {sort === id ? <Arrow className="icon" aria-hidden="true" /> : null}
    </button>
  );
};

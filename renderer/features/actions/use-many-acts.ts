import { useState } from 'react';
import { isOpen } from '../../../shared/domain/action.ts';
import type { ListedAction } from '../../store/actions-slice.ts';
import type { BulkName } from './bulk-bar.tsx';
import { useBulk } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';

/** What is being said of all that is selected, and closing it. */
export const useManyActs = (rows: readonly ListedAction[], selection: Selection, focusActive: () => void) => {
  const [bulk, setBulk] = useState<BulkName>();
  const { toState } = useBulk(selection);
  const close = (): void => {
    // As one by one: what is open is closed; where all that is known to be selected is settled, it is open again.
    const known = rows.filter(({ id }) => selection.selected.has(id));
    const allSettled = known.length > 0 && known.every(({ state }) => !isOpen(state));
    void toState(allSettled ? 'open' : 'closed');
  };
  const leave = (): void => {
    setBulk(undefined);
    focusActive();
  };
  return { bulk: selection.selected.size > 0 ? bulk : undefined, setBulk, close, leave };
};

import type { Action } from '../../../shared/domain/action.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

/** Whether the words and the owners of an action are hidden on this screen. */
export const useHidesAction = (): ((action: Pick<Action, 'confidential'>) => boolean) => {
  const isShared = useIsShared();
  return ({ confidential }) => isShared && confidential;
};

/** An action as it is listed on this screen: of one that is hidden, no owners and no words of its due. */
export const useListedAction = (): ((action: Action) => Action) => {
  const hides = useHidesAction();
  return (action) => {
    if (!hides(action)) return action;
    const isInWords = action.due !== undefined && 'words' in action.due;
    return { ...action, owners: [], ...(isInWords ? { due: { words: 'hidden' } } : {}) };
  };
};

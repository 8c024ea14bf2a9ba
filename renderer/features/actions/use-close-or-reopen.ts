import { type Action, isOpen } from '../../../shared/domain/action.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

/** Closes what is open, and opens again what is settled. */
export const useCloseOrReopen = () => {
  const changeAction = useAppStore((state) => state.changeAction);
  return async (action: Pick<Action, 'id' | 'state' | 'reference' | 'bodyCode'>): Promise<void> => {
    const state = isOpen(action.state) ? 'closed' : 'open';
    await changeAction(action.id, { state }, `${nameOf(action)} ${state === 'closed' ? 'closed' : 'opened again'}`);
  };
};

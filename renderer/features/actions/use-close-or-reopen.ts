import { type Action, isOpen } from '../../../shared/domain/action.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

/** Closes what is open, and opens again what is settled. */
export const useCloseOrReopen = () => {
  const settleAction = useAppStore((state) => state.settleAction);
  const today = useAppStore((state) => state.today);
  return async (action: Pick<Action, 'id' | 'state' | 'reference' | 'bodyCode'>): Promise<void> => {
    const state = isOpen(action.state) ? 'closed' : 'open';
    const change = { state, date: today() } as const;
    await settleAction(action.id, change, `${nameOf(action)} ${state === 'closed' ? 'closed' : 'opened again'}`);
  };
};

import { useEffect } from 'react';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';

/** Whether the roll is called beside the text, and how it is left: back to the text. */
export const useRollCall = (session: Session) => {
  const isCalled = useAppStore((state) => state.isRollCalled);
  const callRoll = useAppStore((state) => state.callRoll);
  useEffect(() => () => callRoll(false), [callRoll]);
  const leave = (): void => {
    callRoll(false);
    session.focus();
  };
  return { isCalled, leave };
};

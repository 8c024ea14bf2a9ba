import { useEffect, useRef } from 'react';
import { useAppStore } from '../../store/hooks.ts';

/** For what was refused when its field had gone with the screen: says it, with the words, so that they are not lost. */
export const useLateRefusal = (): ((words: unknown, reason: string) => void) => {
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  return (words, reason) => {
    if (isGone.current && words !== '') sayNotSaved(typeof words === 'string' ? words : undefined, reason);
  };
};

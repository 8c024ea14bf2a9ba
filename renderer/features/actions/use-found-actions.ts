import { useEffect, useState } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import { useAppStore } from '../../store/hooks.ts';

const NONE: readonly Action[] = [];

/** A few actions of a body with what was typed in their words, their reference or their owners. */
export const useFoundActions = (body: string, typed: string): readonly Action[] => {
  const findActions = useAppStore((state) => state.findActions);
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    let isLatest = true;
    void findActions(body, typed).then((actions) => isLatest && setFound(actions));
    return () => {
      isLatest = false;
    };
  }, [body, typed, findActions]);
  return found;
};

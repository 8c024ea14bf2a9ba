import { useEffect, useState } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

/** Names that an action can be placed on, with what was typed in them; none where others look on: some are named by confidential actions alone. */
export const useOwnerNames = (typed: string | undefined): readonly string[] => {
  const findOwnerNames = useAppStore((state) => state.findOwnerNames);
  const [names, setNames] = useState<readonly string[]>([]);
  const isShared = useIsShared();
  useEffect(() => {
    if (typed === undefined) return undefined;
    let isLatest = true;
    void findOwnerNames(typed).then((found) => isLatest && setNames(found));
    return () => {
      isLatest = false;
    };
  }, [typed, findOwnerNames]);
  return isShared || typed === undefined ? [] : names;
};

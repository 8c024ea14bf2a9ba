import { useEffect, useState } from 'react';
import { useAppStore } from '../../store/hooks.ts';

/** Names that an action can be placed on, with what was typed in them. */
export const useOwnerNames = (typed: string): readonly string[] => {
  const findOwnerNames = useAppStore((state) => state.findOwnerNames);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isLatest = true;
    void findOwnerNames(typed).then((found) => isLatest && setNames(found));
    return () => {
      isLatest = false;
    };
  }, [typed, findOwnerNames]);
  return names;
};

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';

type Gone = {
  /** Whether the list of all has nobody of this id. */
  readonly isGone: boolean;
  readonly find: (id: string) => Promise<{ readonly id: string } | undefined>;
  /** The address that the id stands behind. */
  readonly at: string;
};

/** The address of an entry that was made one with another leads to that one. Says whether that is not known yet. */
export const useGoToOther = (id: string, { isGone, find, at }: Gone): boolean => {
  const [, navigate] = useLocation();
  const [sought, setSought] = useState<string>();
  useEffect(() => {
    let isWanted = isGone;
    if (isGone)
      void find(id).then((found) => {
        if (!isWanted) return;
        setSought(id);
        if (found && found.id !== id) navigate(`${at}/${found.id}`, { replace: true });
      });
    return () => {
      isWanted = false;
    };
  }, [find, navigate, id, isGone, at]);
  return isGone && sought !== id;
};

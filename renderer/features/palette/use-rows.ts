import { useEffect, useState } from 'react';
import type { FoundRows } from '../../store/find-slice.ts';
import { useAppStore } from '../../store/hooks.ts';

const NOTHING: FoundRows = { meetings: [], bodies: [], people: [], actions: [], papers: [] };

/** Long enough for the next key of a word, short enough not to be noticed. */
const PAUSE_MS = 80;

/** What the book has for a query; what it had for the last one until then. */
export const useRows = (query: string): FoundRows => {
  const findRows = useAppStore((state) => state.findRows);
  const [rows, setRows] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const found = await findRows(query.trim());
      if (isWanted) setRows(found);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [findRows, query]);
  return rows;
};

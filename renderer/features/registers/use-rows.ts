import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

/** How high a row is: twice the text of this screen. */
const rowHeight = (): number => 2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize || '16');

/** Rows that are drawn beyond the edges of the list, and how near its end more of it is fetched. */
const OVERSCAN = 12;
const NEAR_END = 100;

export type RowsOf = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** The row that the keyboard is on. */
  readonly active: number;
  readonly fetchMore: () => Promise<void>;
};

/** The rows that are drawn out of many: those that can be seen, and the one that the keyboard is on. */
export const useRows = ({ scroller, ids, active, fetchMore }: RowsOf) => {
  const count = ids.length;
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    // A row keeps its place by its id: when one leaves the list, those below it come up.
    getItemKey: (index) => ids[index] ?? index,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: OVERSCAN,
    directDomUpdates: true,
    // The heads of the columns stand above the rows, and stay there.
    scrollPaddingEnd: rowHeight(),
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const isFarOff = active >= 0 && active < count && !seen.includes(active);
      return isFarOff ? [...seen, active].toSorted((a, b) => a - b) : seen;
    },
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= count - NEAR_END) void fetchMore();
  }, [last, count, fetchMore]);
  return rows;
};

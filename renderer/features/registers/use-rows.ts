import { defaultRangeExtractor, measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';

type Rows = Virtualizer<HTMLElement, HTMLTableRowElement>;

/** How high rows were when they were last laid out, in CSS pixels. */
let seenHeight: number | undefined;

/** How high a row is before one was seen: twice the text of this screen. */
const rowHeight = (): number =>
  seenHeight ?? 2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize || '16');

/**
 * Rows look alike: a new one is taken to be as high as those before it, and the browser tells when it is not. To ask each
 * for its height as it is drawn would have the whole page laid out in between.
 */
const heightOf = (row: HTMLTableRowElement, entry: ResizeObserverEntry | undefined, rows: Rows): number => {
  if (!entry && seenHeight !== undefined) return seenHeight;
  const height = measureElement(row, entry, rows);
  if (entry && height > 0) seenHeight = height;
  return height;
};

/** Rows that are drawn beyond the edges of the list, and how near its end more of it is fetched. */
const OVERSCAN = 6;
const NEAR_END = 30;

export type RowsOf = {
  /** What is asked of the register: the answer to something else begins at its top. */
  readonly view: unknown;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** The row that the keyboard is on. */
  readonly active: number;
  readonly fetchMore: () => Promise<void>;
};

/** The rows that are drawn out of many: those that can be seen, and the one that the keyboard is on. */
export const useRows = ({ view, scroller, ids, active, fetchMore }: RowsOf) => {
  const count = ids.length;
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    // A row keeps its place by its id: when one leaves the list, those below it come up.
    getItemKey: (index) => ids[index] ?? index,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    measureElement: heightOf,
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
  const asked = JSON.stringify(view);
  const shown = useRef(asked);
  useEffect(() => {
    // A row that was gone to is gone after; where there is none, nobody looks for the middle of another list.
    if (shown.current !== asked && active < 0) rows.scrollToOffset(0);
    shown.current = asked;
  }, [rows, asked, active]);
  return rows;
};

import type { EditorView } from 'prosemirror-view';

/** A part of the text, as places in its document. */
export type Sight = { readonly from: number; readonly to: number };

/** Where each block of a document begins. */
const startsOf = ({ state: { doc } }: EditorView): number[] => {
  const starts: number[] = [];
  doc.forEach((_block, at) => {
    starts.push(at);
  });
  return starts;
};

const edgesOf = (view: EditorView, at: number): { readonly top: number; readonly bottom: number } => {
  const block = view.nodeDOM(at);
  return block instanceof HTMLElement ? block.getBoundingClientRect() : { top: 0, bottom: 0 };
};

/** The first of so many places for which something holds that holds for all after it; their number when for none. */
const firstThat = (count: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * The part of the text that is in sight, with as much again above it and below it. Words are underlined there and
 * nowhere else: a browser lays out a long text the more slowly, the more it has in it.
 */
export const partInSight = (view: EditorView): Sight => {
  const starts = startsOf(view);
  const { innerHeight } = window;
  const first = firstThat(starts.length, (index) => edgesOf(view, starts[index] ?? 0).bottom >= -innerHeight);
  const end = firstThat(starts.length, (index) => edgesOf(view, starts[index] ?? 0).top > 2 * innerHeight);
  const size = view.state.doc.content.size;
  return { from: starts[first] ?? size, to: starts[end] ?? size };
};

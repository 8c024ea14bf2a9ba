import { type Change, diffWordsWithSpace } from 'diff';

/** A piece of two texts laid over each other. */
export type Piece = { readonly how: 'same' | 'gone' | 'come'; readonly text: string };

/** Texts that have next to nothing in common would take long to lay over each other, and it would not be readable. */
const MOST_CHANGES = 1_000;

/** What went and what came in one place. */
type Exchange = { readonly gone: string; readonly come: string };

const NONE: Exchange = { gone: '', come: '' };

const piecesOf = ({ gone, come }: Exchange): Piece[] => [
  ...(gone === '' ? [] : [{ how: 'gone', text: gone } as const]),
  ...(come === '' ? [] : [{ how: 'come', text: come } as const]),
];

const withChange = ({ gone, come }: Exchange, { added, removed, value }: Change): Exchange => ({
  gone: added ? gone : gone + value,
  come: removed ? come : come + value,
});

/** Whether it belongs to an exchange: a blank that stayed between changed words would only make them hard to read. */
const isOfExchange = ({ added, removed, value }: Change, index: number, all: readonly Change[]): boolean =>
  added || removed || (value.trim() === '' && index > 0 && index < all.length - 1);

/**
 * What went and what came between two texts, word by word; words that changed side by side are one exchange. The same
 * texts have the same difference on every computer, however busy it is.
 */
export const differenceOf = (before: string, after: string): Piece[] => {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) return piecesOf({ gone: before, come: after });
  const pieces: Piece[] = [];
  let open = NONE;
  for (const [index, change] of changes.entries()) {
    if (isOfExchange(change, index, changes)) open = withChange(open, change);
    else {
      pieces.push(...piecesOf(open), { how: 'same', text: change.value });
      open = NONE;
    }
  }
  return [...pieces, ...piecesOf(open)];
};

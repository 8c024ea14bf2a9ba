import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import type { Item } from '../../../shared/domain/item.ts';
import type { ChangedPlace } from '../../../shared/domain/visibility-change.ts';
import { blockLabel } from '../history/block-label.ts';

/** How much of a line is shown to know it by. */
const SHOWN = 70;

const beginning = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).toWellFormed().trimEnd()} …`;
};

/** A line by what it is and how it begins: "AGREED: to mend the slipway". */
export const lineLabel = ({ content }: StoredBlock): string => `${blockLabel(content)}: ${beginning(wordsOf(content))}`;

/** Where something stands: "Item 2, The lease", and which line of it. */
export const placeWords = (place: ChangedPlace, items: readonly Item[], blocks: readonly StoredBlock[]): string => {
  const block = 'blockId' in place ? blocks.find(({ id }) => id === place.blockId) : undefined;
  const itemId = 'itemId' in place ? place.itemId : block?.itemId;
  const item = items.find(({ id }) => id === itemId);
  const named = item ? `Item ${item.number}, ${item.title}` : 'A line that is not in the minutes any more';
  return block ? `${named}: ${lineLabel(block)}` : named;
};

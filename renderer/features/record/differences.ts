import type { Block, BlockContent, Visibility } from '../../../shared/domain/block.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import type { BlockDifference, ItemDifference } from '../../../shared/domain/compare-texts.ts';
import { isSame } from '../../../shared/interchange/difference.ts';
import { blockLabel } from '../history/block-label.ts';

/** What of a block differs beside its words. */
const withoutWords = (content: BlockContent): unknown =>
  'runs' in content ? { ...content, runs: undefined } : { kind: content.kind };

/** Who may read it; a line that says nothing of it is for everyone. */
const readersOf = ({ visibility }: Block): Visibility => visibility ?? 'everyone';

const isBlank = (block: Block | undefined): boolean =>
  block === undefined || (block.content.kind === 'paragraph' && wordsOf(block.content) === '');

const isChanged = (before: Block, after: Block): boolean =>
  !isSame(before.content, after.content) || readersOf(before) !== readersOf(after);

/** Whether a reader has to be shown it: an empty line that came or went says nothing. */
export const isDifferent = ({ before, after, moved }: BlockDifference): boolean => {
  if (isBlank(before) && isBlank(after)) return false;
  return !before || !after || moved === true || isChanged(before, after);
};

/** What became of a block, in words that need no colour: 'Moved', 'Words changed'. */
export const differenceWords = ({ before, after, moved }: BlockDifference): string => {
  if (!before) return 'New';
  if (!after) return 'Taken out';
  const changes = [
    moved ? 'moved' : '',
    wordsOf(before.content) === wordsOf(after.content) ? '' : 'words changed',
    blockLabel(before.content) === blockLabel(after.content) ? '' : `was: ${blockLabel(before.content)}`,
    readersOf(before) === readersOf(after) ? '' : `was for: ${readersOf(before)}`,
  ].filter((word) => word !== '');
  const isData = changes.length === 0 && !isSame(withoutWords(before.content), withoutWords(after.content));
  const words = isData ? 'owner, date or data changed' : changes.join(', ') || 'form changed';
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What an item was called and is called now, where that has changed; that it came or went. */
export const itemWords = ({ before, after }: ItemDifference): string | undefined => {
  if (!before) return 'New item';
  if (!after) return 'Taken off the agenda';
  return isSame(before, after) ? undefined : `Was: ${before.number} ${before.title}`;
};

/** The items of which anything differs, with that alone. */
export const shownDifferences = (items: readonly ItemDifference[]): ItemDifference[] =>
  items
    .map((item) => ({ ...item, blocks: item.blocks.filter(isDifferent) }))
    .filter((item) => item.blocks.length > 0 || itemWords(item) !== undefined);

import type { Node } from 'prosemirror-model';
import type { ItemId } from '../../shared/ids.ts';
import { lastDecisions } from './commands/repeat-decisions.ts';
import type { LineContext } from './line-context.ts';
import type { Minutes } from './minutes.ts';
import { asConfidential } from './plugins/visibility.ts';

/** The last decisions in the items above the one on the screen, the nearest first; of a confidential one they say so. */
export const earlierDecisions = (
  minutes: Minutes,
  current: ItemId | undefined,
  context: LineContext,
): readonly Node[] => {
  const { items } = minutes;
  for (const itemId of items.slice(0, current ? items.indexOf(current) : 0).toReversed()) {
    const found = lastDecisions(minutes.state(itemId).doc);
    if (found.length > 0) return context.isConfidential(itemId) ? found.map(asConfidential) : found;
  }
  return [];
};

import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { followDue } from '../../../shared/capture/due.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';
import { indexOfBlock } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { followWords } from './follow-words.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The due that an action has by its new words; undefined when it has it already, or somebody just set it. */
const nextDue = (before: Node, block: Node, context: LineContext): Due | null | undefined => {
  const index = isKind(block, 'action') ? indexOfBlock(before, idOf(block) ?? '') : -1;
  const old = index === -1 ? null : before.child(index);
  const { due } = attrsOf<'action'>(block);
  if (!isKind(old, 'action') || !same(attrsOf<'action'>(old).due, due)) return undefined;
  const next = followDue(textOfNode(old), due ?? undefined, textOfNode(block), context.due) ?? null;
  return same(next, due) ? undefined : next;
};

/** The due of an action follows the words of its text for as long as nobody set it in its field. */
export const followDuePlugin = (context: () => LineContext): Plugin =>
  followWords('due', (before, block) => nextDue(before, block, context()));

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { findMatterCode } from '../../shared/domain/matter.ts';
import { attrsOf, isKind } from './attrs.ts';
import { textOfNode } from './mapping.ts';

/** What a code may be made of, besides letters and figures. */
const BEFORE = /[\p{L}\p{N}/_.-]{0,40}$/u;
const AFTER = /^[\p{L}\p{N}/_.-]{0,40}/u;

/** The code that the caret stands in or right beside. */
const codeAround = (block: Node, offset: number, patterns: readonly string[]): string | undefined => {
  const text = textOfNode(block);
  const word = (BEFORE.exec(text.slice(0, offset))?.[0] ?? '') + (AFTER.exec(text.slice(offset))?.[0] ?? '');
  return findMatterCode(word, patterns);
};

/** The matter of the headings over a block: one holds until the next of the same or a higher level. */
const codeAbove = (doc: Node, index: number, patterns: readonly string[]): string | undefined => {
  let deepest = Number.POSITIVE_INFINITY;
  for (let at = index; at >= 0; at -= 1) {
    const block = doc.child(at);
    if (!isKind(block, 'heading')) continue;
    const { level } = attrsOf<'heading'>(block);
    if (level >= deepest) continue;
    const code = findMatterCode(textOfNode(block), patterns);
    if (code !== undefined) return code;
    deepest = level;
  }
  return undefined;
};

/**
 * The code of the matter at the caret: the code that it stands in, else the one of the headings above, by the patterns
 * of the body; undefined where there is none.
 */
export const matterAt =
  (patterns: readonly string[]) =>
  ({ doc, selection: { $from } }: EditorState): string | undefined => {
    const here = $from.depth === 1 ? codeAround($from.parent, $from.parentOffset, patterns) : undefined;
    return here ?? codeAbove(doc, $from.index(0), patterns);
  };

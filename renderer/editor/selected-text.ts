import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { printLine } from '../../shared/capture/print.ts';
import type { ItemId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attrsOf, kindOf } from './attrs.ts';
import { selectedBlocks } from './commands/selected-blocks.ts';
import type { LineContext } from './line-context.ts';
import { literalWords } from './literal-text.ts';
import { textOfNode } from './mapping.ts';

const NOTHING = 'Select what is to be the text first, or put the caret into it.';
const CONFIDENTIAL = 'Confidential words do not become a text of the body: it is offered at every meeting.';

/** A block as the line that is typed for it; undefined for what has none, and for what is in no document. */
const typedLine = (block: Node, context: LineContext): string | undefined => {
  const rest = textOfNode(block).replaceAll('\n', ' ').trim();
  const kind = kindOf(block);
  switch (kind) {
    case 'privateNote':
    case 'table':
    case 'outstanding':
      return undefined;
    case 'heading':
      return printLine({ opening: { kind, level: attrsOf<'heading'>(block).level, taken: '' }, rest }, context.capture);
    case 'bullet':
      return printLine({ opening: { kind, taken: '' }, rest }, context.capture);
    case 'numbered': {
      const style = attrsOf<'numbered'>(block).style ?? undefined;
      return printLine({ opening: { kind, number: 1, ...(style && { style }), taken: '' }, rest }, context.capture);
    }
    case 'decision':
    case 'action':
    case 'postMeetingNote': {
      const { before, after } = literalWords(block, context);
      return `${before}${rest}${after}`;
    }
    default:
      return printLine({ rest }, context.capture);
  }
};

/** The blocks that are meant: those selected, and on an empty line the one above it. */
const meantBlocks = (state: EditorState): Node[] => {
  const blocks = selectedBlocks(state).map(({ block }) => block);
  if (blocks.some((block) => block.content.size > 0)) return blocks;
  const above = state.selection.$from.index(0) - 1;
  return above < 0 ? [] : [state.doc.child(above)];
};

/** Words out of the middle of one block stand for themselves, whatever the block is. */
const selectedWords = ({ doc, selection: { $from, $to, empty, from, to } }: EditorState): string | undefined => {
  const isPart = !empty && $from.depth === 1 && $from.sameParent($to) && to - from < $from.parent.content.size;
  return isPart ? doc.textBetween(from, to, undefined, ' ').trim() : undefined;
};

/**
 * The selected text of an item in the lines that are typed for it, as a text of the body has them. The error is a
 * sentence. What is confidential stays where it is.
 */
export const selectedText =
  (itemId: ItemId) =>
  (state: EditorState, context: LineContext): Result<string, string> => {
    const blocks = meantBlocks(state);
    const isOpen =
      !context.isConfidential(itemId) && blocks.every((block) => attrsOf(block).visibility !== 'confidential');
    if (!isOpen) return err(CONFIDENTIAL);
    const lines = blocks
      .filter((block) => textOfNode(block).trim() !== '')
      .flatMap((block) => typedLine(block, context) ?? []);
    const text = lines.length === 0 ? '' : (selectedWords(state) ?? lines.join('\n'));
    return text === '' ? err(NOTHING) : ok(text);
  };

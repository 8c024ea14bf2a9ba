import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { NodeSelection, Plugin } from 'prosemirror-state';
import { attrsOf, idOf, kindOf } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { literalWords } from '../literal-text.ts';
import { textOfNode } from '../mapping.ts';
import { schema } from '../schema.ts';
import { textRows } from '../table-rows.ts';

/** Characters that no document can hold: they come out of broken clipboards and say nothing. */
const CONTROLS = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu;

/** A word processor ends a line inside a paragraph by a vertical tab. */
const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

const paragraphOf = (line: string): Node =>
  schema.node('paragraph', { id: null, visibility: null }, line === '' ? [] : [schema.text(line)]);

/** Plain text: one line goes into the text where the caret is, several lines become paragraphs. */
export const sliceOfText = (text: string): Slice => {
  const lines = text
    .split(LINE_ENDS)
    .map((line) => line.replace(CONTROLS, ''))
    .filter((line) => line.trim() !== '');
  return new Slice(Fragment.from(lines.map(paragraphOf)), lines.length > 0 ? 1 : 0, lines.length > 0 ? 1 : 0);
};

const cellsAsText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

/** A block in plain words, as it would be typed. */
const asText = (block: Node, context: LineContext): string => {
  switch (kindOf(block)) {
    case 'table':
    case 'outstanding':
      return cellsAsText(textRows(block));
    default: {
      const { before, after } = literalWords(block, context);
      return before + textOfNode(block) + after;
    }
  }
};

const textOfSlice = (slice: Slice, context: LineContext): string => {
  const only = slice.content.childCount === 1 && slice.openStart > 0 ? slice.content.firstChild : null;
  if (only) return textOfNode(only);
  return slice.content.content.map((block) => (block.isBlock ? asText(block, context) : (block.text ?? ''))).join('\n');
};

/** What other programs get: the verb of a decision is drawn by the styles here, and has to be words there. */
const clipboardSerializer = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(schema),
    decision: (node) => [
      'p',
      {
        'data-kind': 'decision',
        'data-verb': attrsOf<'decision'>(node).verb,
        ...(idOf(node) ? { 'data-id': idOf(node) } : {}),
        ...(attrsOf(node).visibility ? { 'data-visibility': attrsOf(node).visibility } : {}),
      },
      ['strong', {}, `${attrsOf<'decision'>(node).verb} `],
      ['span', { 'data-body': '' }, 0],
    ],
  },
  DOMSerializer.marksFromSchema(schema),
);

export const pastePlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    props: {
      clipboardTextParser: sliceOfText,
      clipboardTextSerializer: (slice) => textOfSlice(slice, context()),
      clipboardSerializer,
      transformPastedHTML: (html) => html.replace(CONTROLS, ''),
      // What is typed while a whole table is selected would replace it.
      handleTextInput: (view) => view.state.selection instanceof NodeSelection,
    },
  });

import { closeHistory } from 'prosemirror-history';
import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { NodeSelection, Plugin } from 'prosemirror-state';
import { attrsOf, idOf } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { cleanHtml } from '../paste/clean-html.ts';
import { schema } from '../schema.ts';
import { textOfSlice } from '../text-of-slice.ts';

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
      transformPastedHTML: (html) => cleanHtml(html.replace(CONTROLS, '')),
      handlePaste: (view) => {
        // What is typed right before is a step of its own.
        view.dispatch(closeHistory(view.state.tr));
        return false;
      },
      // What is typed while a whole table is selected would replace it.
      handleTextInput: (view) => view.state.selection instanceof NodeSelection,
    },
  });

import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { readLineOpening } from '../../../shared/capture/opening.ts';
import type { TextModule } from '../../../shared/domain/body-forms.ts';
import { attrsOf, isKind } from '../attrs.ts';
import { type KindChoice, makeKind } from '../commands/set-kind.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { schema } from '../schema.ts';
import { fieldsIn, noteFields } from './fields.ts';

type Place = { readonly from: number; readonly to: number };

/** The forms that a line of a text module can have by how it begins; decisions and actions read theirs themselves. */
const choiceOf = (line: string, context: LineContext): { choice: KindChoice; taken: number } | undefined => {
  const opening = readLineOpening(line, context.capture);
  switch (opening?.kind) {
    case 'decision':
    case 'action':
      return { choice: { kind: opening.kind }, taken: 0 };
    case 'heading':
      return { choice: { kind: 'heading', level: opening.level }, taken: opening.taken.length };
    case 'numbered':
      return {
        choice: { kind: 'numbered', ...(opening.style && { style: opening.style }) },
        taken: opening.taken.length,
      };
    case 'plain':
      return { choice: { kind: 'paragraph' }, taken: opening.taken.length };
    case 'bullet':
    case 'postMeetingNote':
      return { choice: { kind: opening.kind }, taken: opening.taken.length };
    default:
      return undefined;
  }
};

/** Makes the paragraph at a place what its words say that it is. */
const readParagraph = (tr: Transaction, at: number, context: LineContext): void => {
  const block = tr.doc.nodeAt(at);
  const read = isKind(block, 'paragraph') ? choiceOf(textOfNode(block), context) : undefined;
  if (!read) return;
  if (read.taken > 0) tr.delete(at + 1, at + 1 + read.taken);
  makeKind(tr, at, read.choice, context);
};

/** The lines of the text: the first where the caret is, each other one a block below. Gives where the blocks begin. */
const putLines = (tr: Transaction, { from, to }: Place, lines: readonly string[]): number[] => {
  const [first = '', ...others] = lines;
  tr.insertText(first, from, to);
  const $at = tr.doc.resolve(from);
  const places = [$at.before()];
  const { visibility } = attrsOf($at.parent);
  let at = $at.after();
  for (const line of others) {
    const node = schema.node('paragraph', { id: null, visibility }, line === '' ? [] : [schema.text(line)]);
    tr.insert(at, node);
    places.push(at);
    at += node.nodeSize;
  }
  return places;
};

/** A text of the body in place of what called it; what is to be filled in is selected, the first of it at once. */
export const insertModule = (
  state: EditorState,
  place: Place,
  { text }: TextModule,
  context: LineContext,
): Transaction => {
  const tr = closeHistory(state.tr);
  const isWholeLine = state.doc.resolve(place.from).parentOffset === 0;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const places = putLines(tr, place, lines);
  const [first = 0, ...others] = places;
  for (const at of others.toReversed()) readParagraph(tr, at, context);
  if (isWholeLine) readParagraph(tr, first, context);
  const end = endOf(tr, first, places.length);
  const fields = fieldsIn(tr.doc, { from: first, to: end });
  const [field] = fields;
  const selection = field
    ? TextSelection.create(tr.doc, field.from, field.to)
    : TextSelection.near(tr.doc.resolve(end - 1), -1);
  return noteFields(tr.setSelection(selection), fields).scrollIntoView();
};

/** Where the last of so many blocks from a place on ends. */
const endOf = (tr: Transaction, first: number, count: number): number => {
  let end = first;
  for (let index = 0; index < count; index += 1) end += tr.doc.nodeAt(end)?.nodeSize ?? 0;
  return end;
};

import { expect, test } from 'vitest';
import { textMarksOf } from '../../../../renderer/editor/plugins/text-marks.ts';
import { openWritingDesk, paragraph } from '../../../helpers/writing-desk.ts';

type Desk = ReturnType<typeof openWritingDesk>;

/** What is marked, as its kind and its words. */
const marked = ({ editor }: Desk): string[] =>
  [...textMarksOf(editor.state)]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, spec }) => `${spec['kind']}: ${editor.state.doc.textBetween(from, to)}`);

test('marks gaps, initials and titles that do not fit, as they are typed', () => {
  const desk = openWritingDesk();
  desk.type('OP came. Penhale Boats (XY) sold SW04 ‘The pier’ for @@ sum from OP.');
  expect(marked(desk)).toEqual([
    'initials: OP',
    'unknownInitials: XY',
    'misfit: SW04',
    'gap: @@ sum from OP',
    'initials: OP',
  ]);
});

test('marks a code quietly that is of a kind which the book knows, and is none of its matters', () => {
  const desk = openWritingDesk();
  desk.type('Spoke of SW04 and of SW98.');
  expect(marked(desk)).toEqual(['unknownMatter: SW98']);
});

test('marks initials of nobody where they can be nothing else, and converts nothing', () => {
  const desk = openWritingDesk();
  const text = 'XY: asked TF and RS for SW04, and @PQ for the SR.';
  desk.type(text);
  expect(desk.lines()).toEqual([`paragraph: ${text}`]);
  expect(marked(desk)).toEqual(['unknownInitials: XY', 'initials: TF', 'unknownInitials: RS', 'unknownInitials: PQ']);
});

test('marks nothing that says enough itself', () => {
  const desk = openWritingDesk();
  desk.type('Penhale Boats (OP) sold SW04 ‘The slipway’.');
  expect(marked(desk)).toEqual([]);
});

test('moves with the text, and goes when the words do', () => {
  const desk = openWritingDesk([paragraph(1, 'One.'), paragraph(2, 'Ask @@ when.'), paragraph(3, 'OP came.')]);
  expect(marked(desk)).toEqual(['gap: @@ when', 'initials: OP']);
  desk.caret(0, -1);
  desk.type(' Two OP.');
  expect(marked(desk)).toEqual(['initials: OP', 'gap: @@ when', 'initials: OP']);
  desk.select([1, 4], [1, 7]);
  desk.type('them ');
  expect(marked(desk)).toEqual(['initials: OP', 'initials: OP']);
});

test('is drawn over the text and no part of it', () => {
  const desk = openWritingDesk([paragraph(1, 'OP came.')]);
  expect(desk.editor.dom.querySelector('[data-mark="initials"]')?.getAttribute('title')).toBe(
    'The initials of Orla Penhale, or another abbreviation',
  );
  desk.select([0, 0], [0, 8]);
  expect(desk.copy().html).not.toContain('data-mark');
});

test('waits until words are composed', () => {
  const desk = openWritingDesk([paragraph(1, 'OP came.')]);
  desk.editor.dispatch(desk.editor.state.tr.insertText('@@ x ', 1).setMeta('composition', 1));
  expect(marked(desk)).toEqual(['initials: OP']);
  desk.type('.');
  expect(marked(desk).length).toBeGreaterThan(1);
});

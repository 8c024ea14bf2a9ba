import { expect, test } from 'vitest';
import { putTitle } from '../../../../renderer/editor/commands/put-title.ts';
import { deskContext, openWritingDesk, paragraph } from '../../../helpers/writing-desk.ts';

const put = putTitle(() => deskContext);
const WRONG = 'Spoke of SW04 ‘The pier’ and left.';
const RIGHT = 'Spoke of SW04 ‘The slipway’ and left.';

test('puts the title of the register in by the key, and takes it back by one undo', () => {
  const desk = openWritingDesk();
  desk.type(WRONG);
  expect(desk.run(put)).toBe(true);
  expect(desk.lines()).toEqual([`paragraph: ${RIGHT}`]);
  expect(desk.run(put), 'nothing is left to do').toBe(false);
  desk.press('Ctrl+z');
  expect(desk.lines()).toEqual([`paragraph: ${WRONG}`]);
});

test('takes the one that the caret is at, else the first of the block', () => {
  const text = 'SW04 ‘One’, SW04 ‘Two’.';
  const desk = openWritingDesk([paragraph(1, text), paragraph(2, 'SW05 ‘None’.')]);
  desk.caret(0, text.indexOf('Two'));
  desk.run(put);
  expect(desk.lines()[0]).toBe('paragraph: SW04 ‘One’, SW04 ‘The slipway’.');
  desk.caret(0, -1);
  desk.run(put);
  expect(desk.lines()[0]).toBe('paragraph: SW04 ‘The slipway’, SW04 ‘The slipway’.');
  desk.caret(1, 2);
  expect(desk.run(put), 'a matter without a title fits any').toBe(false);
});

test('offers it behind the title, where a click puts it in', () => {
  const desk = openWritingDesk([paragraph(1, WRONG), paragraph(2, RIGHT)]);
  const offers = () => [...desk.editor.dom.querySelectorAll<HTMLElement>('.title-offer')];
  expect(offers().map(({ title }) => title)).toEqual(['Put in ‘The slipway’, as the register has it']);
  offers()[0]?.click();
  expect(desk.lines()).toEqual([`paragraph: ${RIGHT}`, `paragraph: ${RIGHT}`]);
  expect(offers()).toEqual([]);
  desk.press('Ctrl+z');
  expect(desk.lines()[0]).toBe(`paragraph: ${WRONG}`);
  desk.select([0, 0], [0, 8]);
  expect(desk.copy().html).not.toContain('title-offer');
});

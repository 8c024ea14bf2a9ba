import { describe, expect, test } from 'vitest';
import { decisionIdsIn } from '../../../../renderer/editor/decision-ranges.ts';
import { ITEM_A, ITEM_B, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const action = () => storedBlock(2, ITEM_A, { kind: 'action', owners: ['Orla Penhale'], runs: [{ text: 'to ask' }] });
const three = () => openWritingDesk([paragraph(1, 'one'), action(), paragraph(3, 'three')]);

describe('the id of a block', () => {
  test('stays with the first half of a split', () => {
    const desk = openWritingDesk([paragraph(1, 'one two')]);
    const [id] = desk.ids();
    desk.caret(0, 3);
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: one', 'paragraph:  two']);
    expect(desk.ids()[0]).toBe(id);
    expect(desk.ids()[1]).not.toBe(id);
  });

  test('stays with the text when a line is put above it', () => {
    const desk = openWritingDesk([paragraph(1, 'one')]);
    const [id] = desk.ids();
    desk.caret(0, 0);
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: ', 'paragraph: one']);
    expect(desk.ids()[1]).toBe(id);
  });

  test('is that of the upper block after a merge, and comes back with undo', () => {
    const desk = openWritingDesk([paragraph(1, 'one'), paragraph(2, 'two')]);
    const before = desk.ids();
    desk.caret(1, 0);
    desk.press('Backspace');
    expect(desk.ids()).toEqual(before.slice(0, 1));
    desk.press('Ctrl+z');
    expect(desk.ids()).toEqual(before);
  });

  test('is another one in a copy', () => {
    const desk = three();
    const before = desk.ids();
    desk.select([1, 0], [1, 6]);
    const copy = desk.copy();
    desk.caret(2, -1);
    desk.press('Enter');
    desk.paste(copy);
    expect(desk.lines()[3]).toBe('action[Orla Penhale]: to ask');
    expect(desk.ids().slice(0, 3)).toEqual(before);
    expect(new Set(desk.ids()).size).toBe(4);
  });

  test('goes with what is cut and pasted, and undo brings it back in order', () => {
    const desk = three();
    const [, id] = desk.ids();
    desk.select([1, 0], [1, 6]);
    const cut = desk.cut();
    expect(desk.lines()[1]).toBe('paragraph: ');
    desk.caret(2, -1);
    desk.press('Enter');
    desk.paste(cut);
    expect(desk.ids()[3]).toBe(id);
    desk.press('Ctrl+z');
    expect(desk.ids()).not.toContain(id);
    desk.press('Ctrl+z');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: one', 'action[Orla Penhale]: to ask', 'paragraph: three']);
    expect(desk.ids()[1]).toBe(id);
  });

  test('is another one when what was cut is pasted a second time', () => {
    const desk = three();
    const [, id] = desk.ids();
    desk.select([1, 0], [1, 6]);
    const cut = desk.cut();
    desk.paste(cut);
    desk.caret(2, -1);
    desk.press('Enter');
    desk.paste(cut);
    expect(desk.ids().filter((other) => other === id)).toHaveLength(1);
  });

  test('is never taken from elsewhere', () => {
    const desk = openWritingDesk([paragraph(1, 'one')]);
    const foreign = '0192f0c0-0000-7000-8000-00000000f0f0';
    desk.caret(0, -1);
    desk.press('Enter');
    desk.paste({
      html: `<p data-kind="paragraph" data-id="${foreign}">a</p><p data-kind="paragraph" data-id="${foreign}">b</p>`,
    });
    expect(desk.ids()).not.toContain(foreign);
    expect(new Set(desk.ids()).size).toBe(3);
  });

  test('is in one item at a time when a block goes from one to another and back by undo', () => {
    const desk = three();
    const [, id] = desk.ids();
    desk.select([1, 0], [1, 6]);
    const cut = desk.cut();
    desk.goTo(ITEM_B);
    desk.paste(cut);
    expect(desk.ids(ITEM_B)).toContain(id);
    expect(desk.ids(ITEM_A)).not.toContain(id);
    desk.press('Ctrl+z');
    expect(desk.item()).toBe(ITEM_B);
    expect(desk.ids(ITEM_B)).not.toContain(id);
    desk.press('Ctrl+z');
    expect(desk.item()).toBe(ITEM_A);
    expect(desk.ids(ITEM_A)[1]).toBe(id);
    desk.press('Ctrl+y');
    desk.press('Ctrl+y');
    expect(desk.ids(ITEM_A)).not.toContain(id);
    expect(desk.ids(ITEM_B)).toContain(id);
  });
});

describe('the id of a decision said in a paragraph', () => {
  const said = () => {
    const desk = openWritingDesk();
    desk.type('It was late. The HWG NOTED the report.');
    return desk;
  };

  test('is another one in a copy', () => {
    const desk = said();
    desk.select([0, 0], [0, 38]);
    const copy = desk.copy();
    desk.caret(0, -1);
    desk.press('Enter');
    desk.paste(copy);
    const ids = decisionIdsIn(desk.editor.state.doc);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  test('goes with what is cut and pasted into another item', () => {
    const desk = said();
    const before = decisionIdsIn(desk.editor.state.doc);
    desk.select([0, 0], [0, 38]);
    const cut = desk.cut();
    desk.goTo(ITEM_B);
    desk.paste(cut);
    expect(decisionIdsIn(desk.editor.state.doc)).toEqual(before);
  });

  test('stays with the half that begins with the verb when its words are split', () => {
    const desk = said();
    const before = decisionIdsIn(desk.editor.state.doc);
    desk.caret(0, 31);
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG {NOTED the }', 'paragraph: report.']);
    expect(decisionIdsIn(desk.editor.state.doc)).toEqual(before);
  });

  test('goes when its words land in a block that is no paragraph', () => {
    const desk = said();
    desk.caret(0, 0);
    desk.type('- ');
    expect(desk.lines()).toEqual(['bullet: It was late. The HWG NOTED the report.']);
  });
});

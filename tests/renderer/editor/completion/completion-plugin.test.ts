import { describe, expect, test } from 'vitest';
import { completionOf } from '../../../../renderer/editor/completion/completion-plugin.ts';
import { deskContext, ITEM_A, ITEM_B, openWritingDesk, paragraph } from '../../../helpers/writing-desk.ts';

const open = (text = '') => {
  const desk = openWritingDesk(text === '' ? [] : [paragraph(1, text)]);
  if (text !== '') desk.caret(0, -1);
  const labels = () => completionOf(desk.editor.state)?.completion.options.map(({ label }) => label);
  return { ...desk, labels };
};

describe('what can be completed', () => {
  test.each([
    ['@', ['OP', 'TF', 'Ada Moss']],
    ['Thanks to @pen', ['OP']],
    ['(@t', ['TF']],
    ['as @AD', ['Ada Moss']],
    ['SW04', ['SW04']],
    ['about SW04', ['SW04']],
    [';', [';noted', ';close']],
    ['And ;n', [';noted']],
    ['agreed ', ['AGREED']],
    ['The HWG noted ', ['NOTED']],
    ['the hwg agreed in principle ', ['AGREED IN PRINCIPLE']],
    ['/num', ['Numbered point']],
    ['/dec no', ['Decision: NOTED']],
  ])('after %j', (typed, labels) => {
    const desk = open();
    desk.type(typed);
    expect(desk.labels()).toEqual(labels);
  });

  test.each([
    'mail a@b',
    '@zz',
    'xSW04',
    'SW05',
    'SW04 ',
    'and; no',
    'AGREED ',
    'They agreed ',
    'noted by members ',
    'see /num',
    'either/or',
  ])('is nothing after %j', (typed) => {
    const desk = open();
    desk.type(typed);
    expect(desk.labels()).toBeUndefined();
  });
});

describe('the people after @', () => {
  test('are those in the room at the caret first, and who has left after them', () => {
    const desk = open();
    desk.type('-OP');
    desk.press('Enter');
    desk.type('@');
    expect(desk.labels()).toEqual(['TF', 'Ada Moss', 'OP']);
    expect(completionOf(desk.editor.state)?.completion.options.at(-1)?.detail).toContain('not in the room');
    desk.press('Backspace');
    desk.type('+OP');
    desk.press('Enter');
    desk.type('@');
    expect(desk.labels()).toEqual(['OP', 'TF', 'Ada Moss']);
    // Above the departure she was there.
    desk.goTo(ITEM_B);
    desk.type('-OP');
    desk.press('Enter');
    desk.goTo(ITEM_A);
    desk.type('P and @');
    expect(desk.labels()).toEqual(['OP', 'TF', 'Ada Moss']);
  });
});

describe('Tab', () => {
  test.each([
    ['Thanks to @pen', ['paragraph: Thanks to OP']],
    ['# SW04', null],
    ['about SW04', ['paragraph: about SW04 ‘The slipway’']],
    ['and SW06', ['paragraph: and SW06 ‘The boathouse’']],
    ['the hwg noted ', ['decision[NOTED]: ']],
    ['/bul', ['bullet: ']],
    ['/action', ['action: ']],
    ['/letter', ['numbered: ']],
  ])('takes the first option after %j', (typed, lines) => {
    const desk = open();
    desk.type(typed);
    desk.press('Tab');
    expect(desk.lines()).toEqual(lines ?? ['heading[1]: SW04 ‘The slipway’']);
    expect(desk.labels()).toBeUndefined();
  });

  test('is shown as soon as it is known, unless something else was done since the last letter', () => {
    const context = { ...deskContext, modules: [] };
    const labelsLater = (meanwhile: (desk: ReturnType<typeof openWritingDesk>) => void) => {
      Object.assign(context, { modules: [] });
      const desk = openWritingDesk([], undefined, context);
      desk.type(';n');
      expect(completionOf(desk.editor.state)).toBeNull();
      meanwhile(desk);
      Object.assign(context, { modules: deskContext.modules });
      desk.editor.dispatch(desk.editor.state.tr);
      return completionOf(desk.editor.state)?.completion.options.map(({ label }) => label);
    };
    expect(labelsLater(() => undefined)).toEqual([';noted']);
    expect(labelsLater((desk) => desk.caret(0, 0))).toBeUndefined();
  });

  test('takes the option that the arrows chose, round the list', () => {
    const desk = open();
    desk.type('@');
    desk.press('ArrowUp');
    desk.press('Tab');
    expect(desk.lines()).toEqual(['paragraph: Ada Moss']);
  });

  test('is undone to what was typed', () => {
    const desk = open();
    desk.type('Thanks to @pen');
    desk.press('Tab');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: Thanks to @pen']);
  });
});

describe('Enter', () => {
  test('ends the line whatever is shown, and takes nothing', () => {
    const desk = open();
    desk.type('Thanks to @pen');
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: Thanks to @pen', 'paragraph: ']);
  });
});

describe('the list', () => {
  test('stays closed where it was closed by hand, and opens for the next call', () => {
    const desk = open();
    desk.type('@o');
    desk.press('Escape');
    expect(desk.labels()).toBeUndefined();
    desk.type('p');
    expect(desk.labels()).toBeUndefined();
    desk.type(' and @t');
    expect(desk.labels()).toEqual(['TF']);
  });

  test('is not opened by what is pasted or undone', () => {
    const desk = open();
    desk.pasteText('@op');
    expect(desk.labels()).toBeUndefined();
    desk.type('x');
    desk.press('Ctrl+z');
    expect(desk.labels()).toBeUndefined();
  });

  test('closes when the caret goes elsewhere', () => {
    const desk = open('one');
    desk.type(' @');
    desk.caret(0, 1);
    expect(desk.labels()).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { openWritingDesk, paragraph } from '../../../helpers/writing-desk.ts';

const selected = ({ editor }: ReturnType<typeof openWritingDesk>): string =>
  editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to);

describe('a text of the body', () => {
  test('stands as what its line begins with, its first field selected', () => {
    const desk = openWritingDesk();
    desk.type(';noted');
    desk.press('Tab');
    expect(desk.lines()).toEqual(['decision[NOTED]: the contents of [the paper].']);
    expect(selected(desk)).toBe('[the paper]');
    desk.type('SW04');
    expect(desk.lines()).toEqual(['decision[NOTED]: the contents of SW04.']);
  });

  test('of several lines is several blocks, and Tab goes through its fields to the end', () => {
    const desk = openWritingDesk();
    desk.type(';close');
    desk.press('Tab');
    desk.type('all');
    desk.press('Tab');
    expect(selected(desk)).toBe('[what]');
    desk.type('the map');
    desk.press('Tab');
    desk.type('1 June 2026');
    desk.press('Tab');
    desk.type('!');
    expect(desk.lines()).toEqual([
      'paragraph: The Chair thanked all and closed the meeting.',
      'action[OP {"date":"2026-06-01"}]: to send the map by 1 June 2026!',
    ]);
  });

  test('goes back to a field by Shift+Tab', () => {
    const desk = openWritingDesk();
    desk.type(';close');
    desk.press('Tab');
    desk.press('Tab');
    desk.press('Shift+Tab');
    expect(selected(desk)).toBe('[name]');
  });

  test('goes into a sentence as words', () => {
    const desk = openWritingDesk([paragraph(1, 'So they ')]);
    desk.caret(0, -1);
    desk.type(';noted');
    desk.press('Tab');
    expect(desk.lines()).toEqual(['paragraph: So they NOTED the contents of [the paper].']);
  });

  test('is taken back in one step', () => {
    const desk = openWritingDesk();
    desk.type(';close');
    desk.press('Tab');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: ;close']);
  });
});

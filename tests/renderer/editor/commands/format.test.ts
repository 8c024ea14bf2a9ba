import { describe, expect, test } from 'vitest';
import { boldLeadIn, linkTo, unlink } from '../../../../renderer/editor/commands/format.ts';
import { openWritingDesk, paragraph } from '../../../helpers/writing-desk.ts';

const ADDRESS = 'https://example.org/papers?id=1';

const open = (text: string) => {
  const desk = openWritingDesk([paragraph(1, text)]);
  const link = (address: string): boolean => {
    const tr = linkTo(desk.editor.state, address);
    if (tr) desk.editor.dispatch(tr);
    return tr !== undefined;
  };
  return { ...desk, link, runs: () => ('runs' in desk.content(0) ? desk.content(0) : undefined) };
};

describe('a lead-in', () => {
  test('is bold up to its colon, and plain again the next time', () => {
    const desk = open('Costs: they rose.');
    desk.caret(0, -1);
    desk.run(boldLeadIn);
    expect(desk.runs()).toMatchObject({ runs: [{ text: 'Costs:', bold: true }, { text: ' they rose.' }] });
    desk.run(boldLeadIn);
    expect(desk.runs()).toMatchObject({ runs: [{ text: 'Costs: they rose.' }] });
  });

  test('reaches to the caret where there is no colon', () => {
    const desk = open('Costs they rose.');
    desk.caret(0, 5);
    desk.run(boldLeadIn);
    expect(desk.runs()).toMatchObject({ runs: [{ text: 'Costs', bold: true }, { text: ' they rose.' }] });
  });
});

describe('a link', () => {
  test('is laid on selected words, and taken off again', () => {
    const desk = open('see the paper now');
    desk.select([0, 4], [0, 13]);
    expect(desk.link(ADDRESS)).toBe(true);
    expect(desk.runs()).toMatchObject({
      runs: [{ text: 'see ' }, { text: 'the paper', href: ADDRESS }, { text: ' now' }],
    });
    desk.caret(0, 6);
    desk.run(unlink);
    expect(desk.runs()).toMatchObject({ runs: [{ text: 'see the paper now' }] });
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'two words', 'https://a b', ''])(
    'is not made of %j',
    (text) => {
      const desk = open('see the paper');
      desk.select([0, 4], [0, 13]);
      expect(desk.link(text)).toBe(false);
    },
  );

  test('needs selected words: a pasted address is text at the caret', () => {
    const desk = open('see ');
    desk.caret(0, -1);
    expect(desk.link(ADDRESS)).toBe(false);
    desk.pasteText(ADDRESS);
    expect(desk.lines()).toEqual([`paragraph: see ${ADDRESS}`]);
  });
});

import { describe, expect, test } from 'vitest';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const pasted = (html: string): string[] => {
  const desk = openWritingDesk();
  desk.paste({ html });
  return desk.lines();
};

describe('pasted text', () => {
  test('makes a paragraph of each line', () => {
    const desk = openWritingDesk();
    desk.pasteText('one\r\n\r\ntwo\nthree');
    expect(desk.lines()).toEqual(['paragraph: one', 'paragraph: two', 'paragraph: three']);
  });

  test.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('ends a line at %j, which is no blank', (end) => {
    const desk = openWritingDesk();
    desk.pasteText(`one${end}two`);
    expect(desk.lines()).toEqual(['paragraph: one', 'paragraph: two']);
  });

  test('goes into the sentence when it is one line', () => {
    const desk = openWritingDesk([paragraph(1, 'one three')]);
    desk.caret(0, 4);
    desk.pasteText('two ');
    expect(desk.lines()).toEqual(['paragraph: one two three']);
  });

  test('loses characters that no document can hold, and nothing else', () => {
    const desk = openWritingDesk();
    desk.pasteText('one\u0000two\u0007\tthree – “four”');
    expect(desk.lines()).toEqual(['paragraph: onetwo\tthree – “four”']);
  });

  test('is taken when it is a megabyte', () => {
    const line = 'The members looked at the drawings. ';
    const text = line.repeat(Math.ceil(1_048_576 / line.length));
    const desk = openWritingDesk();
    desk.pasteText(text);
    expect(desk.editor.state.doc.textContent).toHaveLength(text.length);
  });

  test('is one step to undo', () => {
    const desk = openWritingDesk();
    desk.pasteText('one\ntwo');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: ']);
  });
});

describe('pasted HTML', () => {
  test('keeps headings, lists, links and form', () => {
    expect(
      pasted(
        '<h1>Slipway</h1><p>A <b>bold</b> word</p><ul><li>one<ul><li>two</li></ul></li></ul><ol><li>three</li></ol>',
      ),
    ).toEqual(['heading[1]: Slipway', 'paragraph: A bold word', 'bullet: one', 'bullet[1]: two', 'numbered: three']);
  });

  test('keeps the words of what it does not know', () => {
    expect(pasted('<section><div>one</div><blockquote>two <u>three</u></blockquote></section>').join(' ')).toMatch(
      /one.*two three/,
    );
  });

  test('keeps a table as a table', () => {
    const desk = openWritingDesk();
    desk.paste({ html: '<table><tr><td><p>a</p></td><td>b</td></tr><tr><td>c</td><td><b>d</b></td></tr></table>' });
    expect(desk.content(0)).toEqual({
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });

  test('runs nothing and leads nowhere it should not', () => {
    const desk = openWritingDesk();
    desk.paste({
      html: '<p>one<script>alert(1)</script><img src=x onerror=alert(1)> <a href="javascript:alert(1)">two</a> <a href="https://example.org/">three</a></p>',
    });
    expect(desk.lines()).toEqual(['paragraph: one two three']);
    expect(desk.editor.dom.innerHTML).not.toMatch(/javascript:|onerror|<script/);
    expect(desk.editor.dom.querySelector('[data-link]')?.getAttribute('data-link')).toBe('https://example.org/');
  });

  test.each([
    '<div data-kind="decision">no body</div>',
    '<div data-kind="action" data-owners="{" data-due="[]"><div data-body>x</div></div>',
    '<div data-kind="table" data-rows="7">y</div>',
    '<p data-kind="paragraph" data-id="7" data-visibility="loud">z</p>',
  ])('survives what is broken: %s', (html) => {
    expect(() => pasted(`<p>before</p>${html}<p>after</p>`)).not.toThrow();
  });
});

describe('what other programs get', () => {
  test('holds the verb of a decision in words', () => {
    const desk = openWritingDesk([
      paragraph(1, 'one'),
      storedBlock(2, ITEM_A, { kind: 'decision', verb: 'NOTED', runs: [{ text: 'the report' }] }),
      storedBlock(3, ITEM_A, { kind: 'action', owners: ['OP'], runs: [{ text: 'to ask' }] }),
    ]);
    desk.select([0, 0], [2, 6]);
    const { html, text } = desk.copy();
    expect(html).toMatch(/<strong>NOTED <\/strong>.*the report/);
    expect(text).toBe('one\nNOTED the report\nACTION OP: to ask');
  });
});

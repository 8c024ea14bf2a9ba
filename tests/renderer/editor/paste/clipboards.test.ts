import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWritingDesk } from '../../../helpers/writing-desk.ts';

/** Written as these programs write, in invented words; what must not come along is called Kestrel. */
const clipboard = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/clipboard', `${name}.html`), 'utf8');

/** What is in the text after a paste: a line for each block, and rows for a table. */
const pasted = (html: string): unknown[] => {
  const desk = openWritingDesk();
  desk.paste({ html });
  return desk.lines().map((line, index) => {
    const content = desk.content(index);
    return content.kind === 'table' ? content.rows : line;
  });
};

describe('what is pasted out of', () => {
  test('Word keeps lists, numbers, notes and merged cells', () => {
    expect(pasted(clipboard('word-365'))).toEqual([
      'heading[1]: Winter moorings',
      'heading[1]: 2. Berths and fees',
      'paragraph: Orla Penhale showed the new plan of the berths[1], see the list.',
      'bullet: The north pier stays closed',
      'bullet[1]: until the ladders are mended',
      'bullet[2]: both of them',
      'bullet: The south pier opens',
      'paragraph: The fee is eighty pounds. The Treasurer agreed.',
      'numbered: Members pay in March',
      'numbered[1]: by card',
      'numbered[1]: in cash',
      'numbered: Visitors pay at once',
      'paragraph: 4.7 Of the bye-laws',
      [
        ['Berth and length', '', 'Fee'],
        ['North\n(closed)', '• 6 m', '80'],
        ['', '9 m', '120'],
      ],
      'paragraph: [1] Drawn by the harbour office.',
    ]);
  });

  test('a document of ours has plain spaces in its references again, and the others that somebody put there', () => {
    const html = '<p>See HLC\u00a014/02, Appendix&nbsp;B and 30\u00a0June.</p>';
    expect(pasted(html)).toEqual(['paragraph: See HLC 14/02, Appendix B and 30\u00a0June.']);
  });

  test('Word as a smaller page keeps lists by their marks, and a number that would be another one as words', () => {
    expect(pasted(clipboard('word-2010'))).toEqual([
      'paragraph: Lamp Committee',
      'paragraph: Present: Ada Moss, Tom Ferris',
      'bullet: oil for the east lamp',
      'bullet[1]: forty litres',
      'bullet: wick',
      'paragraph: 5) the fifth of a list',
      'paragraph: Name Lamp\nEast and west',
    ]);
  });

  test('Word in a browser keeps headings and the depth of points', () => {
    expect(pasted(clipboard('word-web'))).toEqual([
      'heading[1]: Ferry times',
      'bullet: first at six',
      'bullet[1]: but not on Sundays',
    ]);
  });

  test('Outlook keeps heads, quoted letters and signatures as words', () => {
    expect(pasted(clipboard('outlook'))).toEqual([
      'paragraph: Dear Ada,',
      'numbered: the buoy is back',
      'numbered: the rope is not',
      'numbered[1]: ask the yard',
      'paragraph: Kind regards',
      'paragraph: Tom Ferris\nHarbour office | tom@example.org',
      'paragraph: From: Ada Moss <ada@example.org> \nSent: 2 November 2026 09:10\nSubject: The buoy',
      'paragraph: Is the buoy back?',
      'paragraph: On Monday Orla wrote:',
      'paragraph: Sent from the harbour',
    ]);
  });

  test('Excel is a table without its hidden rows and columns', () => {
    expect(pasted(clipboard('excel'))).toEqual([
      [
        ['Stores 2026', '', ''],
        ['Item', 'Price', 'Where'],
        ['Rope', '1,200', 'shed\nnorth'],
      ],
    ]);
  });

  test('one cell of Excel goes into the sentence', () => {
    const desk = openWritingDesk();
    desk.type('It cost  pounds');
    desk.caret(0, 8);
    desk.paste({ html: clipboard('excel-cell') });
    expect(desk.lines()).toEqual(['paragraph: It cost 1,200 pounds']);
  });

  test('Google keeps lists, form and tables', () => {
    expect(pasted(clipboard('google-docs'))).toEqual([
      'heading[1]: Regatta',
      'paragraph: The course is new.',
      'bullet: two buoys',
      'bullet[1]: both red',
      'bullet: one boat',
      'numbered: start at ten',
      [
        ['Class', 'Start\ntime'],
        ['Gigs', '10:00'],
      ],
    ]);
    expect(pasted(clipboard('google-sheets'))).toEqual([
      [
        ['Gig', 'Crew'],
        ['Heron', '6'],
      ],
    ]);
    const desk = openWritingDesk();
    desk.paste({ html: clipboard('google-docs') });
    expect(desk.content(1)).toMatchObject({ runs: [{}, { text: 'course', bold: true }, { italic: true }] });
    expect(desk.content(5)).toMatchObject({ style: 'roman' });
  });

  test('LibreOffice keeps lists of paragraphs, heads of tables and explanations', () => {
    expect(pasted(clipboard('libreoffice'))).toEqual([
      'heading[1]: Dredging',
      'paragraph: The channel was dredged.',
      'bullet: north reach',
      'bullet[1]: to two metres',
      'numbered: first, \nwith more',
      [
        ['Reach', 'Depth'],
        ['North', '2 m'],
      ],
      'paragraph: Spoil',
      'paragraph: Silt',
      'paragraph: what is dredged',
    ]);
  });

  test('a web page keeps each line on its own, and runs nothing', () => {
    expect(pasted(clipboard('web-page'))).toEqual([
      'heading[1]: Tides',
      'paragraph: High water at 06:12.',
      'numbered: check the gauge',
      'bullet[1]: twice',
      'numbered: write it down',
      'paragraph: gauge --north\ngauge --south',
      'paragraph: Never trust one gauge.',
      'paragraph: Neap',
      'paragraph: small',
      'paragraph: Spring',
      'paragraph: large',
      'paragraph: See the table & this.',
      'paragraph: Heights',
      [
        ['Port', 'm'],
        ['Quay', '4.1'],
      ],
    ]);
  });
});

test.each(['word-365', 'outlook', 'excel', 'libreoffice', 'web-page'])(
  'what %s hides is there to be found, and does not come along',
  (name) => {
    const html = clipboard(name);
    expect(html).toContain('Kestrel');
    expect(JSON.stringify(pasted(html))).not.toContain('Kestrel');
  },
);

test.each([
  ['deleted', '<p>a <del>Kestrel</del>b</p>'],
  ['hidden by the style of a span', '<p>a <span style="mso-hide:all">Kestrel</span>b</p>'],
  ['hidden by an attribute', '<p>a <span hidden>Kestrel</span>b</p>'],
  ['hidden in a page that says it is ours', '<p data-pm-slice="1 1 []">a <i style="display : none">Kestrel</i>b</p>'],
])('a word that is %s does not come along', (_how, html) => {
  const shown = html.replace(/style="[^"]*"|hidden|del>/g, (hides) => (hides === 'del>' ? 'ins>' : ''));
  expect(pasted(shown)).toEqual(['paragraph: a Kestrelb']);
  expect(pasted(html)).toEqual(['paragraph: a b']);
});

test('a paste of many blocks is one step to undo', () => {
  const desk = openWritingDesk();
  desk.type('Typed. ');
  desk.paste({ html: clipboard('word-365') });
  desk.press('Ctrl+z');
  expect(desk.lines()).toEqual(['paragraph: Typed. ']);
});

test('rows without their table are rows', () => {
  expect(pasted('<!--StartFragment--><tr><td>a</td><td>b</td></tr>')).toEqual([[['a', 'b']]]);
});

import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../electron/cli/table.ts';

const HEADS = ['Reference', 'Text'];

describe('renderTable', () => {
  it('aligns columns and leaves no blanks at the end of a line', () => {
    const rows = [
      ['AB 1/01', 'to write'],
      ['LONGER 12/34', ''],
    ];
    expect(renderTable(HEADS, rows)).toBe('Reference     Text\nAB 1/01       to write\nLONGER 12/34\n');
  });

  it('keeps a row on one line where there is no screen, however long it is', () => {
    const text = 'word '.repeat(200).trim();
    expect(renderTable(HEADS, [['AB 1/01', text]]).split('\n')[1]).toBe(`AB 1/01    ${text}`);
  });

  it('wraps the last column on a screen and loses no word', () => {
    const words = Array.from({ length: 60 }, (_none, at) => `word${at}`);
    const table = renderTable(HEADS, [['AB 1/01', words.join(' ')]], 60);
    const lines = table.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(table.match(/word\d+/g)).toEqual(words);
    expect(lines.slice(2).every((line) => line.startsWith(' '.repeat(11)))).toBe(true);
  });

  it('counts what is seen, not how it is stored', () => {
    const rows = [
      ['Zoe\u0308', 'x'],
      ['Zoe', 'x'],
    ];
    const [, first = '', second = ''] = renderTable(['Name', 'Text'], rows).split('\n');
    expect(first.normalize('NFC').indexOf('x')).toBe(second.indexOf('x'));
  });

  it('lets no text steer the terminal or break the table', () => {
    const table = renderTable(HEADS, [['AB\t1/01', 'to \u001b[31mpaint\u001b[0m\r\nit\u202e red\u2028now']]);
    expect(table).toBe('Reference  Text\nAB 1/01    to [31mpaint [0m it red now\n');
  });
});

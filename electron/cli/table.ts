import { plainLine } from './plain.ts';

const GAP = '  ';
const NARROWEST = 24;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const widthOf = (text: string): number => [...segmenter.segment(text)].length;
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/**
 * Rows in aligned columns. On a screen of `width` characters the last column is wrapped, so that the rest stays
 * readable; without a width each row is one line.
 */
export const renderTable = (heads: readonly string[], rows: readonly (readonly string[])[], width?: number): string => {
  const cells = [heads, ...rows].map((row) => row.map(plainLine));
  const widths = heads.map((_head, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, width - before);
  const lines = cells.flatMap((row) => {
    const start = row.slice(0, -1).map((cell, at) => pad(cell, widths[at] ?? 0) + GAP);
    return wrap(row.at(-1) ?? '', room).map((part, at) => (at === 0 ? start.join('') : ' '.repeat(before)) + part);
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
};

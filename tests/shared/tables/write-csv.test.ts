import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/minutes-document/build/line.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { writeCsv } from '../../../shared/tables/write-csv.ts';
import { hostileCells } from '../../helpers/hostile-cells.ts';

const table = (rows: Table['rows']): Table => ({
  title: 'Open actions',
  notes: ['All bodies'],
  columns: [
    { title: 'Text', kind: 'text', width: 40 },
    { title: 'Due', kind: 'date', width: 12 },
  ],
  rows,
  day: '2020-06-30',
});

/** What a spreadsheet would run, once it has skipped what it skips. */
const runs = (cell: unknown): boolean =>
  /^[\s\p{Cf}]*[=+\-@|＝＋－＠]/u.test(String(cell)) || /^[\t\r\n]/.test(String(cell));

const hostile = hostileCells(500).map((text) => cleanText(text));

const read = (csv: string): unknown[][] => parseCsv(csv.replace(/^\uFEFF/, ''), { typeInference: false }).slice(1);

describe('a CSV file', () => {
  it('gives back 500 hostile cells, of which none would run', () => {
    const cells = read(writeCsv(table(hostile.map((text) => [text, 'x'])))).map(([cell]) => cell);
    expect(cells).toHaveLength(500);
    expect(cells.filter(runs)).toEqual([]);
    const back = cells.map((cell, at) => (String(cell) === `'${hostile[at]}` ? String(cell).slice(1) : cell));
    expect(back).toEqual(hostile);
  });

  it('is told from one by a writer that thinks nothing of it', () => {
    const naive = ['Text', ...hostile.map((text) => `"${text.replaceAll('"', '""')}"`)].join('\r\n');
    expect(read(naive).filter(([cell]) => runs(cell)).length).toBeGreaterThan(100);
  });

  it('begins with a byte-order mark, ends its lines as Windows does and writes days for every country', () => {
    const csv = writeCsv(table([['Ŵ, "x"', { date: '2020-06-30' }], ['plain', undefined], [{ text: 'a', href: 'b' }]]));
    expect(csv).toBe('\uFEFFText,Due\r\n"Ŵ, ""x""",2020-06-30\r\nplain,\r\na,\r\n');
  });

  it('leaves a number a number, and words that begin with one a word', () => {
    expect(writeCsv(table([[-5], ['-5'], ['15/01']]))).toBe("\uFEFFText,Due\r\n-5,\r\n'-5,\r\n15/01,\r\n");
  });
});

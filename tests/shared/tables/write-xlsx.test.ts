import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/minutes-document/build/line.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { columnLetters, sheetName } from '../../../shared/tables/xlsx/cell-text.ts';
import { writeXlsx } from '../../../shared/tables/xlsx/write-xlsx.ts';
import { hostileCells } from '../../helpers/hostile-cells.ts';
import { validatorProblems } from '../../helpers/ooxml-validator.ts';

const table = (rows: Table['rows']): Table => ({
  title: 'Open actions',
  notes: ['Open actions of all bodies', '2 actions as of 30 June 2020'],
  columns: [
    { title: 'Reference', kind: 'text', width: 16 },
    { title: 'Due', kind: 'date', width: 14 },
    { title: 'Slips', kind: 'number', width: 8 },
    { title: 'Matter', kind: 'link', width: 20 },
  ],
  rows,
  day: '2020-06-30',
});

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const sheetIn = (bytes: Uint8Array): string => partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '';

/** Everything in a workbook that could run: formulas, links to other files, calls of other programs, macros. */
const runnableIn = (bytes: Uint8Array): string[] =>
  [...partsOf(bytes)].flatMap(([name, text]) => [
    ...(/externalLink|ddeLink|vba|connections/i.test(name) ? [name] : []),
    ...(name.endsWith('sharedStrings.xml') ? [] : (text.match(/<(?:\w+:)?f[\s>]|ddeLink|<calcChain/g) ?? [])),
  ]);

const LEAD = 5;

const rowsOf = async (bytes: Uint8Array) => (await readSheet(Buffer.from(bytes))).slice(LEAD);

const hostile = hostileCells(500).map((text) => cleanText(text));

/** What an empty cell is read as. */
const asRead = (text: string): string | null => (text === '' ? null : text);

describe('a spreadsheet', () => {
  it('gives back 500 hostile cells as they were, and has no formula', async () => {
    const bytes = await writeXlsx(table(hostile.map((text) => [text])));
    expect(runnableIn(bytes)).toEqual([]);
    const read = await readSheet(Buffer.from(bytes), { trim: false });
    expect(read.slice(LEAD).map(([cell]) => cell)).toEqual(hostile.map(asRead));
  });

  it('is one that the validator of such files has nothing against', async () => {
    const confidential = { mark: 'CONFIDENTIAL', notice: 'Not for publication' };
    const rows = hostile.map((text, at) => [text, { date: '2020-06-30' }, at, { text, href: 'https://example.org' }]);
    expect(validatorProblems(await writeXlsx({ ...table(rows), confidential }), 'xlsx')).toEqual([]);
  });

  it('is told from one by a writer that thinks nothing of it', async () => {
    const rows = hostile.map((text) => [text]);
    const plain = await writeWorkbook({ sheets: [{ name: 'Sheet', rows }] });
    const read = await readSheet(Buffer.from(plain), { trim: false });
    expect(read.map(([cell]) => cell)).not.toEqual(hostile.map(asRead));
    const cells = new Map(
      hostile.flatMap((text, at) => (text.startsWith('=') ? [[`${at},0`, { formula: text.slice(1) }] as const] : [])),
    );
    const naive = await writeWorkbook({ sheets: [{ name: 'Sheet', rows, cells }] });
    expect(runnableIn(naive).length).toBeGreaterThan(10);
  });

  it('holds each kind of text whatever column it stands in', async () => {
    const bytes = await writeXlsx(table(hostile.map((text) => [undefined, text, text, text])));
    expect(runnableIn(bytes)).toEqual([]);
    const read = await readSheet(Buffer.from(bytes), { trim: false });
    expect(read.slice(LEAD).map((row) => row.slice(1))).toEqual(
      hostile.map((text) => [asRead(text), asRead(text), asRead(text)]),
    );
  });

  it('has days as days and numbers as numbers, and words where a day can be none', async () => {
    const bytes = await writeXlsx(
      table([
        ['CSC 15/01', { date: '2020-06-30' }, 2, { text: 'DP094', href: 'https://example.org/dp094?a=1&b=2' }],
        ['CSC 15/02', 'next meeting', undefined, { text: 'DP095', href: 'javascript:alert(1)' }],
        ['CSC 15/03', { date: '1899-12-31' }, Number.NaN, undefined],
      ]),
    );
    expect(await rowsOf(bytes)).toEqual([
      ['CSC 15/01', new Date('2020-06-30T00:00:00Z'), 2, 'DP094'],
      ['CSC 15/02', 'next meeting', null, 'DP095'],
      ['CSC 15/03', '31 Dec 1899', null, null],
    ]);
    expect(partsOf(bytes).get('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
    const links = partsOf(bytes).get('xl/worksheets/_rels/sheet1.xml.rels') ?? '';
    expect(links).toContain('https://example.org/dp094?a=1&amp;b=2');
    expect(links).not.toContain('javascript');
  });

  it('freezes its heads, filters by them and prints them on each page of A4 across', async () => {
    const sheet = sheetIn(await writeXlsx(table([['a'], ['b']])));
    expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A5:D7"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    const book = partsOf(await writeXlsx(table([]))).get('xl/workbook.xml') ?? '';
    // Without the quotes round a name with a blank a spreadsheet offers to repair the file.
    expect(book).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Open actions'!\$5:\$5<\/definedName>/,
    );
  });

  it('says above the heads what it is of, and its mark on every page', async () => {
    const confidential = { mark: 'CONFIDENTIAL', notice: 'This list must not be published.' };
    const bytes = await writeXlsx({ ...table([]), confidential });
    const [first, ...rest] = await readSheet(Buffer.from(bytes));
    expect(first?.[0]).toBe('CONFIDENTIAL');
    expect(rest.slice(0, 4).map(([cell]) => cell)).toEqual([
      'Open actions',
      'This list must not be published.',
      'Open actions of all bodies',
      '2 actions as of 30 June 2020',
    ]);
    expect(sheetIn(bytes)).toContain('<oddHeader>&amp;C&amp;BCONFIDENTIAL</oddHeader>');
  });

  it('is the same, byte for byte, of the same table', async () => {
    const rows = [['CSC 15/01', { date: '2020-06-30' }, 2]];
    expect(Buffer.from(await writeXlsx(table(rows)))).toEqual(Buffer.from(await writeXlsx(table(rows))));
    expect(Buffer.from(await writeXlsx({ ...table(rows), day: '2020-07-01' }))).not.toEqual(
      Buffer.from(await writeXlsx(table(rows))),
    );
  });

  it('cuts what no cell can hold, and says so', async () => {
    const [[cell] = []] = await rowsOf(await writeXlsx(table([['x'.repeat(40_000)]])));
    expect(String(cell)).toHaveLength(32_767);
    expect(String(cell)).toMatch(/x … \[too long for a cell: the rest is in Minutebook\]$/);
  });

  it('makes its rows as high as their words are long', async () => {
    const heights = [
      ...sheetIn(await writeXlsx(table([['a'], ['word '.repeat(20)]]))).matchAll(/<row [^>]*\sht="(\d+)"/g),
    ];
    expect(heights.map(([, height]) => Number(height))).toEqual([17, 95]);
  });

  it('names sheets and columns as spreadsheets do', () => {
    expect(sheetName("Actions: a/b [x]? 'quoted'")).toBe('Actions a b x quoted');
    expect(sheetName('x'.repeat(50))).toHaveLength(31);
    expect([sheetName(' : '), sheetName('History')]).toEqual(['Table', 'Table']);
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

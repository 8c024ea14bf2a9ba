import fc from 'fast-check';
import { writeCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { readCells, type Separator, separators } from '../../../shared/intake/cells.ts';
import { decodeTable } from '../../../shared/intake/decode-table.ts';

const cellsOf = (text: string, separator: Separator): string[][] =>
  readCells(text, separator).map(({ cells }) => [...cells]);

const HOSTILE = [
  '"',
  '""',
  '"a"',
  'say "x"',
  ' "y"',
  '=1+1',
  'a\nb',
  'a\r\nb',
  'tab\there',
  ';',
  ',',
  '|',
  "'",
  'é€’',
  '',
  ' ',
];

const cell = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Tables with at least one row whose cells say something: blank rows are left out. */
const table = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.filter((row) => row.some((text) => text.trim() !== '')));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const needsQuotes = (text: string): boolean => /["\r\n\t;,|]/u.test(text);

/** Writes a table as spreadsheets do: quotation marks where they are needed, or round every cell. */
const written = (rows: readonly (readonly string[])[], separator: Separator, everywhere: boolean): string =>
  rows
    .map((row) => row.map((text) => (everywhere || needsQuotes(text) ? quoted(text) : text)).join(separator))
    .join('\r\n');

describe('readCells', () => {
  it('reads any table back that was written with any separator and any quoting', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...separators), fc.boolean(), (rows, separator, everywhere) => {
        fc.pre(!(rows[0]?.[0] ?? '').startsWith('\uFEFF'));
        expect(cellsOf(written(rows, separator, everywhere), separator)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('reads any table back that another program wrote', () => {
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(!(rows[0]?.[0] ?? '').startsWith('\uFEFF'));
        expect(cellsOf(writeCsv(rows), ',')).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('reads less of a table whose quotation marks were left out', () => {
    const rows = [['a,b', 'c']];
    expect(cellsOf(rows.map((row) => row.join(',')).join('\n'), ',')).not.toEqual(rows);
  });

  it('takes quotation marks that close nothing for signs, and ends in time on many of them', () => {
    expect(cellsOf('5" pipe,"six" inch,x', ',')).toEqual([['5" pipe', '"six" inch', 'x']]);
    expect(cellsOf('a,"b\nc,d', ',')).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
    expect(cellsOf('"x,'.repeat(50_000), ',')[0]).toHaveLength(50_001);
  });

  it('says on which line each row begins', () => {
    expect(readCells('a\tb\n\n"c\nd"\te\r\nf\tg', '\t').map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});

describe('decodeTable', () => {
  const TEXT = 'Code;Título €\r\nDP101;“Gas” – £5\r\n';
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 with a byte-order mark', utf16(`\uFEFF${TEXT}`)],
    ['UTF-16 without one', utf16(TEXT)],
    ['UTF-16, the higher byte first', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16())],
    ['Windows-1252', new Uint8Array([0x44, 0x50, 0x3b, 0x80, 0x20, 0x93, 0x47, 0x94, 0x20, 0xa3, 0x35])],
  ])('reads %s', (_name, bytes) => {
    expect([TEXT, 'DP;€ “G” £5']).toContain(decodeTable(bytes));
  });
});

import { describe, expect, it } from 'vitest';
import { usualStyle } from '../../../../shared/domain/house-style.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import {
  outstandingTable,
  plainTable,
  previousActionsTable,
} from '../../../../shared/minutes-document/build/tables.ts';
import type { TableBlock } from '../../../../shared/minutes-document/model.ts';

const read = (table: TableBlock) => [
  table.head,
  ...table.rows.map((row) => row.map((cell) => cell.map(plainText).join('|'))),
];

describe('outstandingTable', () => {
  it('joins the references of a row and keeps the order of the rows', () => {
    const rows = [
      { references: ['LKP6/02', 'LKP5/01'], update: 'Open.' },
      { references: ['LKP4/09'], update: 'Closed.' },
    ];
    expect(read(outstandingTable({ kind: 'outstanding', rows }, usualStyle.outstanding))).toEqual([
      ['Action Reference', 'Update'],
      ['LKP6/02 & 5/01', 'Open.'],
      ['LKP4/09', 'Closed.'],
    ]);
  });
});

describe('plainTable', () => {
  it('takes the first row as its head and fills short rows up', () => {
    const table = plainTable({ kind: 'table', rows: [['Lamp'], ['East', 'Lit', '£4']] });
    expect(read(table)).toEqual([
      ['Lamp', '', ''],
      ['East', 'Lit', '£4'],
    ]);
    expect(table.widths).toHaveLength(3);
    expect(table.description).toBe('Table of Lamp');
  });

  it('takes a table of nothing', () => {
    expect(read(plainTable({ kind: 'table', rows: [[]] }))).toEqual([['']]);
  });
});

describe('previousActionsTable', () => {
  it('says who was to do what, and what became of it', () => {
    const actions = [
      { references: ['LKP5/01', 'LKP5/02'], owners: ['Clerk'], text: 'to mend the lamp', update: 'Done.' },
      { references: [] },
    ];
    const table = previousActionsTable(actions, usualStyle.outstanding);
    expect(read(table).slice(1)).toEqual([
      ['LKP5/01 & 5/02', 'Clerk to mend the lamp', 'Done.'],
      ['', '', ''],
    ]);
  });
});

import type { CellStyle } from 'hucre/xlsx';
import type { ColumnKind } from '../table.ts';

// Each style names its face: none of the library's own is taken along.
const FACE = { name: 'Arial', size: 10 };

const body: CellStyle = { font: FACE, alignment: { vertical: 'top', wrapText: true } };

/** Words are of the format for text, so that they stay words when somebody edits them. */
export const bodyStyles: Readonly<Record<ColumnKind, CellStyle>> = {
  text: { ...body, numFmt: '@' },
  date: { ...body, numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'left', wrapText: true } },
  number: { ...body, numFmt: '0' },
  link: { ...body, numFmt: '@', font: { ...FACE, underline: true } },
};

export const headStyle: CellStyle = {
  font: { ...FACE, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4E8EC' } },
  border: { bottom: { style: 'thin', color: { rgb: '5B6670' } } },
  alignment: { vertical: 'center', wrapText: true },
  numFmt: '@',
};

export const markStyle: CellStyle = { font: { ...FACE, bold: true }, numFmt: '@' };
export const titleStyle: CellStyle = { font: { ...FACE, bold: true, size: 14 }, numFmt: '@' };
export const noteStyle: CellStyle = { font: FACE, numFmt: '@' };

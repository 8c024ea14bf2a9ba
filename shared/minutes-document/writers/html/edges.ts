import type { EdgeCell, EdgePiece, EdgeRow } from '../../model.ts';
import { htmlText } from './text.ts';

/** The page of a sheet that is drawn, and how many there are. */
export type SheetNumber = { readonly page: number; readonly pages: number };

const htmlPiece = (piece: EdgePiece, number: SheetNumber): string => {
  if ('field' in piece) return String(number[piece.field]);
  return piece.mark ? `<span class="mark">${htmlText(piece.text)}</span>` : htmlText(piece.text);
};

const htmlCell = (cell: EdgeCell, number: SheetNumber): string => {
  const counts = cell.some((piece) => 'field' in piece);
  return `<span${counts ? ' class="page-number"' : ''}>${cell.map((piece) => htmlPiece(piece, number)).join('')}</span>`;
};

/** A line of the head or the foot of a sheet. Without words in its middle, those at the sides have all the room. */
const htmlRow = ({ left, centre, right }: EdgeRow, number: SheetNumber): string =>
  centre.length === 0
    ? `<div class="row two">${htmlCell(left, number)}${htmlCell(right, number)}</div>`
    : `<div class="row">${[left, centre, right].map((cell) => htmlCell(cell, number)).join('')}</div>`;

/** The lines of the head or the foot of a sheet. */
export const htmlRows = (rows: readonly EdgeRow[], number: SheetNumber): string =>
  rows.map((row) => htmlRow(row, number)).join('');

/** Text as a string of CSS. Whatever could end the string or the style element is written by its code. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\w .,:()-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

const cssPiece = (piece: EdgePiece): string => ('field' in piece ? `counter(${piece.field})` : cssString(piece.text));

/** What the lines say at one side of a printed page, as the content of a margin box of CSS. */
export const cssContent = (rows: readonly EdgeRow[], side: keyof EdgeRow): string => {
  const lines = rows.map((row) => row[side].map(cssPiece).join(' ') || '""');
  return lines.every((line) => line === '""') ? 'none' : lines.join(' "\\a" ');
};

/** Whether the mark of confidential minutes stands at this side. */
export const isMarked = (rows: readonly EdgeRow[], side: keyof EdgeRow): boolean =>
  rows.some((row) => row[side].some((piece) => 'mark' in piece && piece.mark === true));

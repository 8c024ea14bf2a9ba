import type { MinutesDocument } from '../../model.ts';
import { htmlRows } from './edges.ts';
import { facesOf } from './styles.ts';
import { htmlText } from './text.ts';

/*
 * The pages of the Word file on a screen: sheets of paper with head, foot and watermark, and the minutes flowing over
 * them. The flow is broken into columns of a page's height, one below the other, by the browser itself, so that tables
 * repeat their heads and headings stay with what follows. Whoever shows it counts the columns and draws the sheets.
 */

/** Measures of a page, in millimetres. */
export const SHEET = { width: 210, height: 297, side: 23, edge: 24, gap: 8 } as const;

const FLOW = {
  width: SHEET.width - 2 * SHEET.side,
  height: SHEET.height - 2 * SHEET.edge,
  gap: 2 * SHEET.edge + SHEET.gap,
} as const;

/** How many sheets a flow needs, from its height over its width: a ratio, since a screen may enlarge both. */
export const sheetsFor = (ratio: number): number => {
  const height = ratio * FLOW.width + SHEET.gap;
  return Number.isFinite(height) ? Math.max(1, Math.round(height / (SHEET.height + SHEET.gap))) : 1;
};

/** Styles of the sheets, to be adopted behind those of the minutes. Outside it says where the minutes are broken. */
export const sheetStyles = ({ look }: MinutesDocument): string => `
.book { position: relative; width: ${SHEET.width}mm; margin: 0 auto; color-scheme: light; }
.sheets { position: absolute; inset: 0; display: grid; grid-auto-rows: ${SHEET.height}mm; row-gap: ${SHEET.gap}mm; }
.sheet { position: relative; overflow: hidden; background: #fff; outline: 1px solid rgb(0 0 0 / 8%); box-shadow: 0 2px 12px rgb(0 0 0 / 14%);
  color: #595959; font: 8.5pt/1.15 ${facesOf(look)}; }
.sheet .head, .sheet .foot { position: absolute; left: ${SHEET.side}mm; right: ${SHEET.side}mm; }
.sheet .row { display: flex; justify-content: space-between; gap: 4mm; }
.sheet .head { top: 11mm; }
.sheet .foot { bottom: 11mm; }
.sheet .row > * { flex: 1; text-align: center; white-space: pre-wrap; }
.sheet .row > :first-child { text-align: left; }
.sheet .row > :last-child { text-align: right; }
.sheet .row.two > * { flex: none; max-width: 85%; }
.sheet .mark { color: #a61c1c; font-weight: bold; white-space: nowrap; }
.sheet .watermark { position: absolute; inset: 0; display: grid; place-content: center; color: #e6e6e6; font-size: 110pt; font-weight: bold;
  transform: rotate(-45deg); }
.book .minutes { width: ${FLOW.width}mm; max-width: none; margin: 0 ${SHEET.side}mm; padding: ${SHEET.edge}mm 0; background: none; line-height: 1.29;
  columns: 1; column-height: ${FLOW.height}mm; column-wrap: wrap; row-gap: ${FLOW.gap}mm; column-fill: auto; }
.book .minutes[data-watermark]::before { content: none; }
.book .minutes footer { display: none; }
.book .minutes :is(h1, h2, h3, h4, h5) { line-height: 1.29; }
.book .minutes h1 { margin-top: 0; line-height: 1.15; }
.book .minutes :is(td, th) { line-height: 1.21; }
.book .minutes thead { break-inside: avoid; }
@supports not (column-wrap: wrap) {
  .sheets { grid-auto-rows: 100%; }
  .book .page-number { visibility: hidden; }
}
`;

/** The sheets of a document of so many pages. */
export const writeHtmlSheets = (document: MinutesDocument, pages: number): string => {
  const mark = document.watermark === undefined ? '' : `<div class="watermark">${htmlText(document.watermark)}</div>`;
  const { header, footer } = document.look;
  return Array.from({ length: pages }, (_, index) => {
    const number = { page: index + 1, pages };
    const head = `<div class="head">${htmlRows(index === 0 ? header.first : header.others, number)}</div>`;
    return `<div class="sheet">${mark}${head}<div class="foot">${htmlRows(footer, number)}</div></div>`;
  }).join('');
};

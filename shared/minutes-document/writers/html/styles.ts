import type { EdgeRow, Look, MinutesDocument } from '../../model.ts';
import { cssContent, isMarked } from './edges.ts';

/** Those that our Word files and PDFs name come first, then what measures the same. */
const FACES: Readonly<Record<Look['font'], string>> = {
  sans: "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif",
  serif: "'Times New Roman', Tinos, 'Liberation Serif', 'Libertinus Serif', Times, serif",
};

/** The faces that a document is set in, as CSS. */
export const facesOf = ({ font }: Look): string => FACES[font];

/** How the minutes look on a screen and on paper. Everything stands under .minutes, so it fits into any page. */
const lookStyles = (look: Look): string => `
.minutes { position: relative; isolation: isolate; box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 18mm 20mm;
  background: #fff; color: #1a1a1a; font: 10.5pt/1.4 ${facesOf(look)}; }
.minutes :is(h1, h2, h3, h4, h5, p, li, td, th) { white-space: pre-wrap; overflow-wrap: break-word; }
.minutes :is(h1, h2, h3, h4, h5) { line-height: 1.25; break-after: avoid; break-inside: avoid; }
.minutes h1 { margin: 0 0 2mm; font-size: 18pt; color: ${look.headingColour}; }
.minutes h2 { margin: 7mm 0 2.5mm; font-size: 13pt; color: ${look.headingColour}; }
.minutes h3 { margin: 5mm 0 2mm; font-size: 11.5pt; }
.minutes h4 { margin: 4.5mm 0 1.5mm; font-size: 10.5pt; color: ${look.headingColour}; }
.minutes h5 { margin: 4mm 0 1.5mm; font-size: 10.5pt; color: #595959; }
.minutes p { margin: 0 0 2.5mm; orphans: 2; widows: 2; }
.minutes .logo { margin: 0 0 3.5mm; }
.minutes .logo.centre { text-align: center; }
.minutes .logo.right { text-align: right; }
.minutes .logo img { display: inline-block; }
.minutes .detail { margin: 0 0 .5mm; font-size: 11pt; }
.minutes .keep { break-after: avoid; }
.minutes .decision { margin: 1mm 0 2.8mm; break-inside: avoid; }
.minutes .decision.keep { margin-bottom: 1mm; }
.minutes .action { margin: 2.5mm 0 3.5mm; font-weight: bold; break-inside: avoid; }
.minutes .note { margin-left: 8mm; }
.minutes .next-meeting { margin-top: 5mm; }
.minutes .statement { margin: 4mm 0 3mm; font-size: 9.5pt; font-style: italic; color: #595959; }
.minutes .notice { margin: 5mm 0; padding: 2.5mm 0; border: solid #a61c1c; border-width: 1pt 0; font-weight: bold; color: #a61c1c; }
.minutes .confidential { margin: 3mm 0; padding-left: 4mm; border-left: 2.25pt solid #a61c1c; }
.minutes .mark { font-size: 9pt; font-weight: bold; color: #a61c1c; }
.minutes ul { margin: 0 0 3mm; padding: 0; list-style: none; }
.minutes ul ul { margin: 1mm 0 0; }
.minutes li { position: relative; margin: 0 0 1.2mm; padding-left: 8mm; }
.minutes .bullet::before { content: '\\2022'; position: absolute; left: 0; }
.minutes ul ul > .bullet::before { content: '\\2013'; }
.minutes .number { position: absolute; left: 0; }
.minutes table { width: 100%; margin: 0 0 4mm; border-collapse: collapse; table-layout: fixed; font-size: 10pt; }
.minutes caption { padding: 3mm 0 1.5mm; text-align: left; font-size: 11pt; font-weight: bold; color: ${look.headingColour}; break-after: avoid; }
.minutes :is(th, td) { padding: 1.2mm 2mm; border: .5pt solid #bfbfbf; text-align: left; vertical-align: top; font-weight: normal; }
.minutes .figure { text-align: right; font-variant-numeric: tabular-nums; }
.minutes thead { display: table-header-group; }
.minutes thead th { background: ${look.accentColour}; color: ${look.accentInk}; font-weight: bold; }
.minutes tr { break-inside: avoid; }
.minutes a { color: ${look.headingColour}; }
.minutes footer { display: flex; justify-content: space-between; gap: 4mm; margin-top: 10mm; padding-top: 2mm;
  border-top: .5pt solid #bfbfbf; font-size: 8.5pt; color: #595959; }
.minutes .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.minutes[data-watermark]::before { content: attr(data-watermark) / ''; position: sticky; z-index: -1; top: 45vh; display: block;
  height: 0; line-height: 0; text-align: center; font-size: 110pt; font-weight: bold; color: #e6e6e6; transform: rotate(-45deg); }
@media print {
  .minutes { max-width: none; padding: 0; }
  .minutes footer { display: none; }
  .minutes thead th { print-color-adjust: exact; }
  .minutes[data-watermark]::before { position: fixed; top: 50%; left: 0; right: 0; print-color-adjust: exact; }
}
`;

const SIDES = [
  ['left', 'left'],
  ['centre', 'center'],
  ['right', 'right'],
] as const;

const marginBoxes = (edge: 'top' | 'bottom', rows: readonly EdgeRow[], look: Look): string =>
  SIDES.map(([side, box]) => {
    const ink = isMarked(rows, side) ? 'font-weight: bold; color: #a61c1c;' : 'color: #595959;';
    const type = `font: 8.5pt ${facesOf(look)}; ${ink} white-space: pre-line;`;
    return `  @${edge}-${box} { content: ${cssContent(rows, side)}; ${type} }`;
  }).join('\n');

/** What belongs to a file of its own: head and foot of the printed page, which a browser puts into the margins. */
const pageStyles = (look: Look): string => `body { margin: 0; }
@page { size: A4; margin: 24mm 23mm;
${marginBoxes('top', look.header.others, look)}
${marginBoxes('bottom', look.footer, look)}
}
@page :first {
${marginBoxes('top', look.header.first, look)}
}
`;

/** The styles that the HTML of a document needs, for a style element or an adopted style sheet. */
export const minutesStyles = ({ look }: MinutesDocument): string => lookStyles(look) + pageStyles(look);

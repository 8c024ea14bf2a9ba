import type { MinutesDocument } from '../model.ts';
import { escapeMarkup } from './escape.ts';
import { htmlBlocks } from './html/blocks.ts';
import { minutesStyles } from './html/styles.ts';
import { htmlTable } from './html/table.ts';
import { htmlText } from './html/text.ts';

/** Even a file that was tampered with later runs nothing and fetches nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const front = ({ title, details, confidential, attendance, statement }: MinutesDocument): readonly string[] => [
  `<h1>${htmlText(title)}</h1>`,
  ...details.map((detail) => `<p class="detail">${htmlText(detail)}</p>`),
  ...(confidential ? [`<p class="notice">${htmlText(confidential.notice)}</p>`] : []),
  ...attendance.map(htmlTable),
  ...(statement === undefined ? [] : [`<p class="statement">${htmlText(statement)}</p>`]),
];

/** The foot that a screen shows; on paper every page has its own. */
const foot = ({ footer, confidential }: MinutesDocument): string => {
  const words = [footer.reference, confidential?.mark ?? footer.classification ?? ''];
  return `<footer>${words.map((text) => `<span>${htmlText(text)}</span>`).join('')}</footer>`;
};

/** The minutes as one element, to be shown in a page together with `minutesStyles`. */
export const writeHtmlElement = (document: MinutesDocument): string => {
  const mark = document.watermark === undefined ? '' : ` data-watermark="${escapeMarkup(document.watermark)}"`;
  const parts = [...front(document), htmlBlocks(document.blocks), foot(document)];
  return `<main class="minutes" lang="${document.language}"${mark}>\n${parts.join('\n')}\n</main>`;
};

/** The document as one HTML file with its styles inside: no script, nothing fetched. Same document, same text. */
export const writeHtml = (document: MinutesDocument): string => `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeMarkup(document.properties.title)}</title>
<style>
${minutesStyles(document)}</style>
</head>
<body>
${writeHtmlElement(document)}
</body>
</html>
`;

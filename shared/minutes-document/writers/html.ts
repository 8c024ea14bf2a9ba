import type { Look, MinutesDocument } from '../model.ts';
import { escapeMarkup } from './escape.ts';
import { htmlBlocks } from './html/blocks.ts';
import { minutesStyles } from './html/styles.ts';
import { htmlTable } from './html/table.ts';
import { htmlText } from './html/text.ts';
import { keepReferences } from './keep-references.ts';

/** Even a file that was tampered with later runs nothing and fetches nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Attributes say it, since a page may let no element have styles of its own. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);

const logo = ({ logo: image }: Look): readonly string[] => {
  if (!image) return [];
  const { mediaType, base64, width, height, align, description } = image;
  const measures = `width="${pixels(width)}" height="${pixels(height)}"`;
  const picture = `<img src="data:${mediaType};base64,${base64}" alt="${escapeMarkup(description)}" ${measures}>`;
  return [`<p class="logo ${align}">${picture}</p>`];
};

const front = ({ look, title, details, confidential, attendance, statement }: MinutesDocument): readonly string[] => [
  ...logo(look),
  `<h1>${htmlText(title)}</h1>`,
  ...details.map((detail) => `<p class="detail">${htmlText(detail)}</p>`),
  ...(confidential ? [`<p class="notice">${htmlText(confidential.notice)}</p>`] : []),
  ...attendance.map(htmlTable),
  ...(statement === undefined ? [] : [`<p class="statement">${htmlText(statement)}</p>`]),
];

/** The foot that a screen shows; on paper every page has its own. */
const foot = ({ foot: words }: MinutesDocument): string =>
  `<footer>${words.map((text) => `<span>${htmlText(text)}</span>`).join('')}</footer>`;

/** The minutes as one element, to be shown in a page together with `minutesStyles`. */
export const writeHtmlElement = (plain: MinutesDocument): string => {
  const document = keepReferences(plain);
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

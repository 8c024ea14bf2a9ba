import type { MinutesDocument } from '../model.ts';
import { markdownBlocks } from './markdown/blocks.ts';
import { markdownLine, markdownText } from './markdown/line.ts';
import { markdownTable } from './markdown/table.ts';

const bold = (text: string): string => markdownLine([{ text, bold: true }], '\\\n');

const front = ({ title, details, watermark, confidential, attendance, statement }: MinutesDocument): string[] => [
  `# ${markdownText(title, ' ')}`,
  details.map((detail) => markdownText(detail, '\\\n')).join('\\\n'),
  watermark === undefined ? '' : bold(watermark),
  confidential ? bold(confidential.notice) : '',
  ...attendance.map(markdownTable),
  statement === undefined ? '' : markdownLine([{ text: statement, italic: true }], '\\\n'),
];

const foot = ({ foot: said }: MinutesDocument): string[] =>
  said.length === 0 ? [] : ['***', said.map((text) => markdownText(text, ' ')).join('\\\n')];

/** The document as Markdown (CommonMark, and the tables of GitHub). Same document, same text. */
export const writeMarkdown = (document: MinutesDocument): string => {
  const parts = [...front(document), ...markdownBlocks(document.blocks), ...foot(document)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

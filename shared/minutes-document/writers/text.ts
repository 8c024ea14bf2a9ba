import type { MinutesDocument } from '../model.ts';
import { textBlocks, underlined } from './text/blocks.ts';
import { textTable } from './text/table.ts';
import { TEXT_WIDTH, wrap } from './text/wrap.ts';

const wrapped = (text: string): string => wrap(text, TEXT_WIDTH).join('\n');

const front = ({ title, details, watermark, confidential, attendance, statement }: MinutesDocument): string[] => [
  underlined(title.replaceAll('\n', ' '), '=', TEXT_WIDTH),
  details.map(wrapped).join('\n'),
  watermark ?? '',
  confidential ? `${confidential.mark}\n${wrapped(confidential.notice)}` : '',
  ...attendance.map((table) => textTable(table, TEXT_WIDTH)),
  wrapped(statement ?? ''),
];

const foot = ({ foot: said }: MinutesDocument): string =>
  said.length === 0 ? '' : ['-'.repeat(TEXT_WIDTH), ...said.map(wrapped)].join('\n');

/** The document as plain text, to be read as a letter is. Same document, same text. */
export const writeText = (document: MinutesDocument): string => {
  const parts = [...front(document), ...textBlocks(document.blocks), foot(document)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

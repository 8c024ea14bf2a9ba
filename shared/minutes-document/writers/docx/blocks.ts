import { type FileChild, Paragraph, Tab, TextRun } from 'docx';
import type { Dress } from './dress.ts';
import { withMark } from './marks.ts';
import type { ParagraphPart, WordPart } from './parts.ts';
import { wordTable } from './table.ts';
import { runsOfLine } from './text.ts';

const paragraph = ({ look, run, number, line, source }: ParagraphPart, { link }: Dress): Paragraph => {
  const label = number === undefined ? [] : [new TextRun({ children: [number, new Tab()] })];
  return new Paragraph({ ...look, children: withMark([...label, ...runsOfLine(line, { run, link })], source) });
};

/** A part of the text as Word has it. */
export const wordPart = (part: WordPart, dress: Dress): FileChild =>
  part.kind === 'table' ? wordTable(part.table, dress) : paragraph(part, dress);

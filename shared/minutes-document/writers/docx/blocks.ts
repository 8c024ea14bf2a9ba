import { type FileChild, Paragraph, Tab, TextRun } from 'docx';
import { withMark } from './marks.ts';
import type { ParagraphPart, WordPart } from './parts.ts';
import { wordTable } from './table.ts';
import { runsOfLine } from './text.ts';

const paragraph = ({ look, number, line, source }: ParagraphPart): Paragraph => {
  const label = number === undefined ? [] : [new TextRun({ children: [number, new Tab()] })];
  return new Paragraph({ ...look, children: withMark([...label, ...runsOfLine(line)], source) });
};

/** A part of the text as Word has it. */
export const wordPart = (part: WordPart): FileChild =>
  part.kind === 'table' ? wordTable(part.table) : paragraph(part);

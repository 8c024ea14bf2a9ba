import type { DocumentBlock, Line, MinutesDocument, TableBlock, TableCell } from '../model.ts';

/*
 * A reference stays on one line: 'CSC 15/01', 'CMG 12', 'item 4.1', 'Appendix B'. The space in it becomes one at which no
 * line ends, where a format sets lines; the words that are searched, compared or kept elsewhere have their plain spaces.
 */

const NO_BREAK = '\u00a0';

const REFERENCE =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&'’-]+|[Ii]tem|[Aa]ppendix) (?=\d[\p{N}./]*(?!\p{L})|(?<=[Aa]ppendix )\p{Lu}{1,2}(?!\p{L}))/gu;

const keptText = (text: string): string =>
  text.includes(' ') ? text.replace(REFERENCE, (_all, name: string) => name + NO_BREAK) : text;

const KEPT = new RegExp(REFERENCE.source.replaceAll(' ', NO_BREAK), 'gu');

/** What was copied out of a document, with the plain spaces that its references have in the text of minutes. */
export const plainReferences = (text: string): string =>
  text.includes(NO_BREAK) ? text.replace(KEPT, (_all, name: string) => `${name} `) : text;

/** The same line where nothing changes in it. */
const keptLine = (line: Line): Line => {
  const kept = line.map((span) => {
    const text = keptText(span.text);
    return text === span.text ? span : { ...span, text };
  });
  return kept.some((span, at) => span !== line[at]) ? kept : line;
};

/** How wide the text of a page is, and the sides of a cell and a capital of its text, in points. */
const PAGE = 465;
const SIDES = 11;
const CAPITAL = 7.2;

/** In a column that is too narrow for a reference, it had better part at its space than in a word. */
const fits = (text: string, share: number): boolean =>
  text.split(/ /u).every((word) => word.length * CAPITAL <= (PAGE * share) / 100 - SIDES);

const keptCellLine = (line: Line, share: number): Line => {
  const kept = keptLine(line);
  return kept.every(({ text }) => fits(text, share)) ? kept : line;
};

const keptTable = (table: TableBlock): TableBlock => {
  const shareAt = (at: number): number => table.widths[at] ?? 0;
  const cell = (lines: TableCell, at: number): TableCell => lines.map((line) => keptCellLine(line, shareAt(at)));
  return {
    ...table,
    ...(table.title !== undefined && { title: keptText(table.title) }),
    head: table.head.map((text, at) => (fits(keptText(text), shareAt(at)) ? keptText(text) : text)),
    rows: table.rows.map((cells) => cells.map(cell)),
  };
};

const keptBlock = (block: DocumentBlock): DocumentBlock => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, line: keptLine(block.line) };
    case 'list':
      return { ...block, points: block.points.map((point) => ({ ...point, line: keptLine(point.line) })) };
    case 'decisions':
      return { ...block, leadIn: keptLine(block.leadIn), decisions: block.decisions.map(keptLine) };
    case 'table':
      return keptTable(block);
  }
};

/** The document with each reference on one line. Pure. */
export const keepReferences = (document: MinutesDocument): MinutesDocument => ({
  ...document,
  title: keptText(document.title),
  details: document.details.map(keptText),
  attendance: document.attendance.map(keptTable),
  blocks: document.blocks.map(keptBlock),
});

/**
 * The same of a Word file. One that can come back changed keeps its plain spaces: what comes back is held against what
 * went out, and becomes text of the minutes again.
 */
export const keepReferencesInWord = (document: MinutesDocument): MinutesDocument =>
  document.origin ? document : keepReferences(document);

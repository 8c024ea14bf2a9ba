import {
  DeletedTextRun,
  type FileChild,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type TableRow,
} from 'docx';
import { lineOf } from '../../build/line.ts';
import type { Line, MinutesDocument, TableBlock } from '../../model.ts';
import { type Aligned, alignParts, alignRows } from './align-parts.ts';
import { type Dress, ownDress, type RunLook } from './dress.ts';
import { documentParts, type ParagraphPart, type WordPart } from './parts.ts';
import { headRow, type RowMarks, textRow, wordTable } from './table.ts';
import { runsOfLine } from './text.ts';
import { numbered, type TrackedStretch, trackLine } from './track-line.ts';
import { packWord } from './write-docx.ts';

/** Who is said to have made the changes, and when: 'YYYY-MM-DDTHH:MM:SSZ'. */
export type ChangedBy = { readonly author: string; readonly date: string };

type How = TrackedStretch['how'];

/** Makes changes that Word can accept and reject. Each has a number of its own. */
const changesBy = (by: ChangedBy, { link }: Dress) => {
  let id = 0;
  const change = () => {
    id += 1;
    return { id, ...by };
  };

  const runs = ({ how, line }: TrackedStretch, run?: RunLook): ParagraphChild[] => {
    const look = { run, link };
    if (how === 'come') return runsOfLine(line, look, (options) => new InsertedTextRun({ ...options, ...change() }));
    if (how === 'gone') return runsOfLine(line, look, (options) => new DeletedTextRun({ ...options, ...change() }));
    return runsOfLine(line, look);
  };

  /** The end of a paragraph that came or went is a change too: else an empty one would stay behind. */
  const end = (how: How): Pick<IParagraphOptions, 'run'> => {
    if (how === 'come') return { run: { insertion: change() } };
    return how === 'gone' ? { run: { deletion: change() } } : {};
  };

  const marks = (how: How): RowMarks => {
    if (how === 'come') return { row: { insertion: change() }, paragraph: () => end(how) };
    return how === 'gone' ? { row: { deletion: change() }, paragraph: () => end(how) } : {};
  };

  return { runs, end, marks };
};

/** Writes what came and went as changes that Word can accept and reject. */
const tracker = (by: ChangedBy, dress: Dress) => {
  const { runs, end, marks } = changesBy(by, dress);

  const lineOver = (before: Line, after: Line): ParagraphChild[] =>
    trackLine(before, after).flatMap((stretch) => runs(stretch));

  const paragraph = ({ look, number, line }: ParagraphPart, how: How): Paragraph =>
    new Paragraph({ ...look, ...end(how), children: runs({ how, line: numbered(number, line) }) });

  const paragraphOver = (before: ParagraphPart, after: ParagraphPart): Paragraph =>
    new Paragraph({
      ...after.look,
      children: lineOver(numbered(before.number, before.line), numbered(after.number, after.line)),
    });

  const row = (table: TableBlock, cells: TableBlock['rows'][number], how: How): TableRow =>
    textRow(
      table,
      dress,
      cells.map((lines) => lines.map((line) => runs({ how, line }))),
      marks(how),
    );

  const rowOver = (table: TableBlock, one: Aligned<TableBlock['rows'][number]>): TableRow => {
    if (one.how === 'gone') return row(table, one.before, one.how);
    if (one.how === 'come') return row(table, one.after, one.how);
    return textRow(
      table,
      dress,
      one.after.map((lines, column) => lines.map((line, at) => lineOver(one.before[column]?.[at] ?? [], line))),
    );
  };

  const table = (block: TableBlock, how: How) =>
    wordTable(block, dress, [
      headRow(
        block,
        dress,
        (title) => runs({ how, line: lineOf(title) }, dress.paragraph('tableHead').run),
        marks(how),
      ),
      ...block.rows.map((cells) => row(block, cells, how)),
    ]);

  const tableOver = (before: TableBlock, after: TableBlock) =>
    wordTable(after, dress, [
      headRow(after, dress),
      ...alignRows(before.rows, after.rows).map((one) => rowOver(after, one)),
    ]);

  const alone = (part: WordPart, how: How): FileChild =>
    part.kind === 'table' ? table(part.table, how) : paragraph(part, how);

  return (one: Aligned<WordPart>): FileChild[] => {
    if (one.how === 'gone') return [alone(one.before, one.how)];
    if (one.how === 'come') return [alone(one.after, one.how)];
    const { before, after } = one;
    if (before.kind === 'table' && after.kind === 'table') return [tableOver(before.table, after.table)];
    return before.kind === 'paragraph' && after.kind === 'paragraph' ? [paragraphOver(before, after)] : [];
  };
};

/** What an id says is for laying the texts over each other; the file that comes out of it is of neither version. */
const withoutSource = (part: WordPart): WordPart => {
  if (part.kind === 'paragraph') return { ...part, source: undefined };
  const { source: _source, ...table } = part.table;
  return { kind: 'table', table };
};

const bare = (one: Aligned<WordPart>): Aligned<WordPart> => {
  if (one.how === 'gone') return { ...one, before: withoutSource(one.before) };
  if (one.how === 'come') return { ...one, after: withoutSource(one.after) };
  return { ...one, before: withoutSource(one.before), after: withoutSource(one.after) };
};

/** A comparison holds the words of both: it is as confidential as the one that is more so. */
const shellOf = (before: MinutesDocument, after: MinutesDocument): MinutesDocument => {
  const { origin: _origin, ...shell } = after;
  if (after.confidential || !before.confidential) return shell;
  return { ...shell, confidential: before.confidential, look: before.look, foot: before.foot };
};

/**
 * Two states of the same minutes as one Word file, what came and what went as tracked changes: accepted all together they
 * give the later text, rejected the earlier one. Blocks are known again by their sources, so both documents need them.
 * Same documents, same bytes.
 */
export const writeComparison = (
  before: MinutesDocument,
  after: MinutesDocument,
  by: ChangedBy,
): Promise<Uint8Array> => {
  const shell = shellOf(before, after);
  const dress = ownDress(shell.look);
  const aligned = alignParts(documentParts(before, dress), documentParts(after, dress));
  return packWord(shell, aligned.map(bare).flatMap(tracker(by, dress)));
};

import {
  accepted,
  rejected,
  type Stamp,
  type WordParagraph,
  type WordRun,
  type WordTable,
  type WordText,
} from './word-text.ts';

/** A paragraph as it was before tracked changes: where its end came, it is several in the file by now. */
export type Line = {
  readonly kind: 'line';
  readonly parts: readonly WordParagraph[];
  /** Its words before any tracked change. */
  readonly text: string;
  /** The blocks whose marks are in it, and those whose marks began before it. */
  readonly marks: readonly string[];
  readonly within: readonly string[];
};

export type Grid = {
  readonly kind: 'grid';
  readonly table: WordTable;
  readonly text: string;
  readonly marks: readonly string[];
  readonly within: readonly string[];
};

/** What stands one under the other in a Word file. */
export type Part = Line | Grid;

const wordsOf = (runsOf: (runs: readonly WordRun[]) => string, cell: readonly WordParagraph[]): string =>
  cell.map(({ runs }) => runsOf(runs)).join('\n');

/** The words of a cell before tracked changes, and with them. */
export const cellBefore = (cell: readonly WordParagraph[]): string => wordsOf(rejected, cell);
export const cellAfter = (cell: readonly WordParagraph[]): string => wordsOf(accepted, cell);

const gridOf = (table: WordTable): Grid => ({
  kind: 'grid',
  table,
  text: table.rows.map(({ cells }) => cells.map(cellBefore).join('\t')).join('\n'),
  marks: table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(({ marks }) => marks))),
  within: [],
});

const lineOf = (parts: readonly WordParagraph[]): Line => ({
  kind: 'line',
  parts,
  text: parts.map(({ runs }) => rejected(runs)).join(''),
  marks: parts.flatMap(({ marks }) => marks),
  within: parts[0]?.within ?? [],
});

const isEmpty = (part: Part): boolean =>
  part.kind === 'line' && part.parts.every(({ runs }) => runs.every(({ text }) => text.trim() === ''));

/** The paragraphs and tables of a file, those without a word left out. */
export const partsOf = ({ body }: WordText): Part[] => {
  const parts: Part[] = [];
  let open: WordParagraph[] = [];
  const settle = (): void => {
    if (open.length > 0) parts.push(lineOf(open));
    open = [];
  };
  for (const block of body) {
    if (block.kind === 'table') {
      settle();
      parts.push(gridOf(block));
    } else {
      open.push(block);
      if (!block.endInserted) settle();
    }
  }
  settle();
  return parts.filter((part) => !isEmpty(part));
};

/** The paragraph of a line that has the words that were there before; those around it came. */
export const mainOf = ({ parts }: Line): number => {
  const lengths = parts.map(({ runs }) => rejected(runs).trim().length);
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
};

/** Whether nothing of a line is left. */
export const isGone = ({ parts }: Line): boolean => parts.every(({ runs }) => accepted(runs).trim() === '');

/** The first hand that changed anything in runs. */
export const handOf = (runs: readonly WordRun[]): Stamp | undefined =>
  runs.map(({ inserted, deleted }) => deleted ?? inserted).find((stamp) => stamp !== undefined);

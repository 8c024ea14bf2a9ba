import { diffArrays } from 'diff';
import type { Proposal } from '../domain/returned.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { cellAfter, cellBefore, type Grid } from './lines.ts';
import { inOwnWords } from './own-words.ts';
import type { SourceText } from './source-text.ts';
import type { Stamp, WordParagraph, WordRow } from './word-text.ts';

type Found = { readonly proposal: Proposal; readonly stamp: Stamp | undefined };

const IN_TABLE = 'in a table';

const rowBefore = ({ cells }: WordRow): string => cells.map(cellBefore).join('\t');
const rowAfter = ({ cells }: WordRow): string => cells.map(cellAfter).join('\t');

const unplaced = (source: SourceText | undefined, from: string, to: string): Proposal => ({
  kind: 'unplaced',
  where: IN_TABLE,
  from,
  to,
  ...(source?.kind === 'block' && { blockId: source.id, itemId: source.itemId }),
});

/** Where the words of a printed cell are in the block: a table prints its first row as its head, the other has one. */
const ownCell = (source: SourceText | undefined, row: number, column: number) => {
  if (source?.kind !== 'block') return undefined;
  const { content } = source;
  if (content.kind === 'table') {
    const words = content.rows[row]?.[column];
    return words === undefined ? undefined : { words, cell: { row, column } };
  }
  const words = content.kind === 'outstanding' && column === 1 ? content.rows[row - 1]?.update : undefined;
  return words === undefined ? undefined : { words, cell: { row: row - 1, column } };
};

const runsOf = (cell: readonly WordParagraph[]) =>
  cell.flatMap(({ runs }, at) => (at === 0 ? runs : [{ text: '\n', comments: [] }, ...runs]));

const ofCell = (
  [was, is]: readonly [readonly WordParagraph[], readonly WordParagraph[]],
  source: SourceText | undefined,
  [row, column]: readonly [number, number],
): Found[] => {
  const printed = cellBefore(was);
  const own = ownCell(source, row, column);
  return hunksOf(printed, runsOf(is)).map((hunk: Hunk) => {
    const put = own && inOwnWords(printed, own.words, hunk);
    const proposal: Proposal =
      own && put && source?.kind === 'block'
        ? { kind: 'wording', blockId: source.id, cell: own.cell, base: own.words, ...put }
        : unplaced(source, printed.slice(hunk.start, hunk.end), hunk.to);
    return { proposal, stamp: hunk.stamp };
  });
};

/** A cell that was empty has nothing to find its words by: all of it is new. */
const ofEmpty = (
  is: readonly WordParagraph[],
  source: SourceText | undefined,
  [row, column]: readonly [number, number],
): Found[] => {
  const to = cellAfter(is).trim();
  if (to === '') return [];
  const own = ownCell(source, row, column);
  const stamp = is.flatMap(({ runs }) => runs.map(({ inserted }) => inserted)).find((one) => one !== undefined);
  const proposal: Proposal =
    own?.words === '' && source?.kind === 'block'
      ? { kind: 'wording', blockId: source.id, cell: own.cell, base: '', start: 0, end: 0, to }
      : unplaced(source, '', to);
  return [{ proposal, stamp }];
};

const ofRow = (was: WordRow, is: WordRow, source: SourceText | undefined, row: number): Found[] => {
  const tracked = is.deleted;
  if (tracked) return [{ proposal: unplaced(source, rowBefore(was), ''), stamp: tracked }];
  return was.cells.flatMap((cell, column) => {
    const other = is.cells[column] ?? [];
    const at = [row, column] as const;
    return cellBefore(cell).trim() === '' ? ofEmpty(other, source, at) : ofCell([cell, other], source, at);
  });
};

/** Tables that have more rows than this that are in one of them alone are two. */
const MOST_CHANGES = 1_000;

const asOthers = (was: number, is: number) => [
  { added: false, removed: true, count: was },
  { added: true, removed: false, count: is },
];

type RowPair = { readonly was?: number; readonly is?: number };

/** Rows of two tables laid over each other: as many that went as came in one place are the same rows, changed. */
const pairRows = (was: readonly WordRow[], is: readonly WordRow[]): RowPair[] => {
  const stays = is.map((row, at) => ({ row, at })).filter(({ row }) => !row.inserted);
  if (stays.length === was.length) return [...stays.map(({ at }, index) => ({ was: index, is: at })), ...came(is)];
  const pairs: RowPair[] = [];
  let [before, after] = [0, 0];
  const changes = diffArrays(
    was.map(rowBefore),
    stays.map(({ row }) => rowBefore(row)),
    { maxEditLength: MOST_CHANGES },
  );
  for (const { added, removed, count } of changes ?? asOthers(was.length, stays.length)) {
    for (let step = 0; step < count; step += 1) {
      const place = stays[after + step]?.at;
      pairs.push({ ...(!added && { was: before + step }), ...(!removed && place !== undefined && { is: place }) });
    }
    if (!added) before += count;
    if (!removed) after += count;
  }
  return [...pairs, ...came(is)];
};

const came = (is: readonly WordRow[]): RowPair[] => is.flatMap(({ inserted }, at) => (inserted ? [{ is: at }] : []));

/** What a table that came back says otherwise, cell by cell; rows that came or went can't be placed. */
export const findCells = (out: Grid, back: Grid, source: SourceText | undefined): Found[] =>
  pairRows(out.table.rows, back.table.rows).flatMap(({ was, is }): Found[] => {
    const [before, after] = [out.table.rows[was ?? -1], back.table.rows[is ?? -1]];
    if (before && after && was !== undefined) return ofRow(before, after, source, was);
    if (before) return [{ proposal: unplaced(source, rowBefore(before), ''), stamp: undefined }];
    const text = after ? rowAfter(after) : '';
    return text.trim() === '' ? [] : [{ proposal: unplaced(source, '', text), stamp: after?.inserted }];
  });

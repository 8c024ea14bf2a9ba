import { diffArrays } from 'diff';
import { plainText } from '../../build/line.ts';
import type { TableBlock } from '../../model.ts';
import type { ParagraphLook } from './dress.ts';
import type { WordPart } from './parts.ts';

/** Two things laid over each other: one that stands in both, one that is gone, one that came. */
export type Aligned<T> =
  | { readonly how: 'same'; readonly before: T; readonly after: T }
  | { readonly how: 'gone'; readonly before: T }
  | { readonly how: 'come'; readonly after: T };

/** A stretch of both, or of one alone. */
const asAligned = <T>(before: readonly T[], after: readonly T[]): Aligned<T>[] => {
  if (after.length === 0) return before.map((one) => ({ how: 'gone', before: one }));
  if (before.length === 0) return after.map((one) => ({ how: 'come', after: one }));
  return before.flatMap((one, at): Aligned<T>[] => {
    const other = after[at];
    return other === undefined ? [] : [{ how: 'same', before: one, after: other }];
  });
};

/** Lists that have next to nothing in common would take minutes to lay over each other, and nobody could read it. */
const MOST_CHANGES = 1_000;

/** Lays two lists over each other by what each of their members is known by; those that differ too much stand apart. */
const alignBy = <T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Aligned<T>[] => {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_CHANGES });
  if (!changes) return [...asAligned(before, []), ...asAligned([], after)];
  let [was, is] = [0, 0];
  return changes.flatMap(({ added, removed, count }) => {
    const [fromWas, fromIs] = [was, is];
    if (!added) was += count;
    if (!removed) is += count;
    return asAligned(before.slice(fromWas, was), after.slice(fromIs, is));
  });
};

/** What a part is known by in both texts: the block that it was printed from, else its look and its words. */
const keyOfPart = (part: WordPart): string => {
  if (part.kind === 'table') return `table ${part.table.source ?? part.table.description}`;
  const { source, look, number = '', line } = part;
  return source === undefined ? `${look.style} ${number} ${plainText(line)}` : `block ${source}`;
};

const shapeOf = ({ head, widths, rowHeaders, confidential }: TableBlock): string =>
  JSON.stringify([head, widths, rowHeaders, confidential]);

/** What a reader takes for another kind of line. How far it stands off from its neighbours changes with them. */
const kindOfLook = ({ style, numbering, indent, border }: ParagraphLook): string =>
  JSON.stringify([style, numbering, indent, border]);

/** Whether changed words can be shown inside it; what looks otherwise is gone, and came anew. */
const isOneLook = (before: WordPart, after: WordPart): boolean => {
  if (before.kind === 'table') return after.kind === 'table' && shapeOf(before.table) === shapeOf(after.table);
  return after.kind === 'paragraph' && kindOfLook(before.look) === kindOfLook(after.look);
};

/** The parts of two texts laid over each other. */
export const alignParts = (before: readonly WordPart[], after: readonly WordPart[]): Aligned<WordPart>[] =>
  alignBy(before, after, keyOfPart).flatMap((one): Aligned<WordPart>[] => {
    if (one.how !== 'same' || isOneLook(one.before, one.after)) return [one];
    return [
      { how: 'gone', before: one.before },
      { how: 'come', after: one.after },
    ];
  });

type Row = TableBlock['rows'][number];

const isOneShape = (before: Row, after: Row): boolean =>
  before.length === after.length && before.every((cell, at) => cell.length === after[at]?.length);

/** As many rows came as went in one place: each is the row that was there, with other words. */
const paired = (gone: readonly Row[], come: readonly Row[]): Aligned<Row>[] | undefined => {
  const pairs = gone.flatMap((before, at) => {
    const after = come[at];
    return after && isOneShape(before, after) ? [{ how: 'same', before, after } as const] : [];
  });
  return pairs.length === gone.length && pairs.length === come.length ? pairs : undefined;
};

/** The rows of two tables of one shape laid over each other. */
export const alignRows = (before: readonly Row[], after: readonly Row[]): Aligned<Row>[] => {
  const rows: Aligned<Row>[] = [];
  let [gone, come]: [Row[], Row[]] = [[], []];
  const settle = (): void => {
    const changed = [
      ...gone.map((row) => ({ how: 'gone', before: row }) as const),
      ...come.map((row) => ({ how: 'come', after: row }) as const),
    ];
    rows.push(...(paired(gone, come) ?? changed));
    [gone, come] = [[], []];
  };
  for (const one of alignBy(before, after, (row) => JSON.stringify(row))) {
    if (one.how === 'gone') gone.push(one.before);
    else if (one.how === 'come') come.push(one.after);
    else {
      settle();
      rows.push(one);
    }
  }
  settle();
  return rows;
};

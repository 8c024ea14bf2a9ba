import type { PageEdge } from '../../domain/house-style.ts';
import type { EdgeCell, EdgeRow } from '../model.ts';
import { fillPieces, fillText, type PlaceValues } from './fill-places.ts';

const EMPTY: EdgeRow = { left: [], centre: [], right: [] };
const SIDES = ['left', 'centre', 'right'] as const;

const linesOf = (text: string, values: PlaceValues): EdgeCell[] =>
  text
    .split('\n')
    .map((line) => fillPieces(line, values))
    .filter((cell) => cell.length > 0);

/** The lines of the head or the foot of a page. */
export const edgeRows = (edge: PageEdge, values: PlaceValues): readonly EdgeRow[] => {
  const sides = {
    left: linesOf(edge.left, values),
    centre: linesOf(edge.centre, values),
    right: linesOf(edge.right, values),
  };
  const height = Math.max(...SIDES.map((side) => sides[side].length));
  return Array.from({ length: height }, (_row, at) => ({
    left: sides.left[at] ?? [],
    centre: sides.centre[at] ?? [],
    right: sides.right[at] ?? [],
  }));
};

const isBare = ({ left, centre, right }: EdgeRow): boolean => [left, centre, right].every((cell) => cell.length === 0);

/** The same with the mark of confidential minutes: beside the first line where there is room, else above it. */
export const withMark = (rows: readonly EdgeRow[], mark: string | undefined): readonly EdgeRow[] => {
  if (mark === undefined) return rows;
  const cell: EdgeCell = [{ text: mark, mark: true }];
  const [first = EMPTY, ...rest] = rows;
  if (isBare(first)) return [{ ...EMPTY, left: cell }, ...rest];
  if (first.right.length === 0 && first.centre.length === 0) return [{ ...first, right: cell }, ...rest];
  return [{ ...EMPTY, left: cell }, ...rows];
};

const isOfPages = (text: string): boolean => /\{pages?\}/u.test(text);

/** What the foot says where there are no pages; the class of minutes with confidential parts is their mark. */
export const footWords = (edge: PageEdge, values: PlaceValues, mark: string | undefined): readonly string[] => {
  const lines = SIDES.flatMap((side) => edge[side].split('\n')).filter((line) => !isOfPages(line));
  const said = lines
    .filter((line) => mark === undefined || !line.includes('{class}'))
    .map((line) => fillText(line, values));
  return [...said.filter((line) => line !== ''), ...(mark === undefined ? [] : [mark])];
};

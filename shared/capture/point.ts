import type { BlockKind, PointStyle } from '../domain/block.ts';
import { pointNumber } from '../domain/point-number.ts';
import { BLANK } from './blank.ts';
import { matchAt } from './match.ts';

/** A numbered point as it stands in its list. */
export type Point = { readonly number: number; readonly style?: PointStyle; readonly depth?: number };

/**
 * The block above. Where it is a point, `points` are the last numbered points of the list at each depth that can still
 * go on, the deepest first.
 */
export type PreviousBlock = { readonly kind: BlockKind; readonly depth?: number; readonly points?: readonly Point[] };

export type PointOpening = { readonly kind: 'numbered'; readonly taken: string } & Point;

const NUMBER = new RegExp(`([1-9]\\d{0,3}\\.|\\([a-z]{1,8}\\))${BLANK}+`, 'y');
const FIRST: readonly Point[] = [{ number: 1 }, { number: 1, style: 'letter' }, { number: 1, style: 'roman' }];
const DEEPEST = 8;

/** A list counted in another way than the points above it is a list inside theirs. */
const firstPoint = (point: Point, previous: PreviousBlock | undefined): Point => {
  const isInside = point.style !== undefined && (previous?.kind === 'bullet' || previous?.kind === 'numbered');
  return isInside ? { ...point, depth: Math.min(DEEPEST, (previous.depth ?? 0) + 1) } : point;
};

/** A numbered point: the next one of a list above, or the first of a list. */
export const readPoint = (text: string, previous: PreviousBlock | undefined): PointOpening | undefined => {
  const [taken, label] = matchAt(NUMBER, text, 0) ?? [];
  if (taken === undefined) return undefined;
  const isLabel = ({ style, number }: Point): boolean => pointNumber(style, number) === label;
  const next = (previous?.points ?? []).map((point) => ({ ...point, number: point.number + 1 })).find(isLabel);
  const first = FIRST.find(isLabel);
  const point = next ?? (first && firstPoint(first, previous));
  return point && { kind: 'numbered', ...point, taken };
};

import type { BlockContent, PointStyle } from '../../domain/block.ts';
import { pointNumber, styleAt } from '../../domain/point-number.ts';
import type { ListPoint } from '../model.ts';
import { lineOfRuns, plainText, trimLine } from './line.ts';

export type PointContent = Extract<BlockContent, { kind: 'bullet' | 'numbered' }>;
/** A point and, where it is told, the block that it is. */
type Point = PointContent & { readonly source?: string };
export const isPoint = (content: BlockContent): content is PointContent =>
  content.kind === 'bullet' || content.kind === 'numbered';

const styleOf = (content: PointContent, depth: number): PointStyle | undefined =>
  (content.kind === 'numbered' ? content.style : undefined) ?? styleAt(depth);

/**
 * The points of one list with their numbers as literal text. A point begins its deeper levels anew; a bullet or
 * another style ends the numbering of its own level, and a bullet without words is not printed.
 */
export const listPoints = (contents: readonly Point[]): readonly ListPoint[] => {
  const counts: { readonly style: PointStyle | undefined; readonly count: number }[] = [];
  const points = contents.map((content): ListPoint => {
    const depth = content.depth ?? 0;
    const source = content.source === undefined ? {} : { source: content.source };
    const line = trimLine(lineOfRuns(content.runs));
    const style = styleOf(content, depth);
    const before = counts[depth]?.style === style ? (counts[depth]?.count ?? 0) : 0;
    const count = content.kind === 'numbered' ? before + 1 : 0;
    counts.length = Math.min(counts.length, depth);
    counts[depth] = { style, count };
    return { depth, ...source, ...(count > 0 && { number: pointNumber(style, count) }), line };
  });
  return points.filter((point) => point.number !== undefined || plainText(point.line) !== '');
};

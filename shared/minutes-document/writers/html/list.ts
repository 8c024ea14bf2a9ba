import type { ListPoint } from '../../model.ts';
import { escapeMarkup } from '../escape.ts';
import { htmlLine } from './text.ts';

type Nested = { readonly point: ListPoint; readonly under: Nested[] };

/** Points that stand deeper than the one before them belong under it. */
const nest = (points: readonly ListPoint[]): readonly Nested[] => {
  const top: Nested[] = [];
  const path: Nested[] = [];
  for (const point of points) {
    while ((path.at(-1)?.point.depth ?? -1) >= point.depth) path.pop();
    const nested: Nested = { point, under: [] };
    (path.at(-1)?.under ?? top).push(nested);
    path.push(nested);
  }
  return top;
};

const htmlPoint = ({ point, under }: Nested): string => {
  const number = point.number === undefined ? '' : `<span class="number">${escapeMarkup(point.number)} </span>`;
  const kind = point.number === undefined ? 'bullet' : 'numbered';
  return `<li class="${kind}">${number}${htmlLine(point.line)}${htmlNested(under)}</li>`;
};

const htmlNested = (points: readonly Nested[]): string =>
  points.length === 0 ? '' : `<ul role="list">${points.map(htmlPoint).join('')}</ul>`;

/** A list, its numbers as the literal text that they are; the role keeps it a list for readers that go by its look. */
export const htmlList = (points: readonly ListPoint[]): string => htmlNested(nest(points));

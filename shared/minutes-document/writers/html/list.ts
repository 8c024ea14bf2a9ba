import type { ListPoint } from '../../model.ts';
import { escapeMarkup } from '../escape.ts';
import { type Nested, nest } from '../nest.ts';
import { htmlLine } from './text.ts';

const htmlPoint = ({ point, under }: Nested): string => {
  const number = point.number === undefined ? '' : `<span class="number">${escapeMarkup(point.number)} </span>`;
  const kind = point.number === undefined ? 'bullet' : 'numbered';
  return `<li class="${kind}">${number}${htmlLine(point.line)}${htmlNested(under)}</li>`;
};

const htmlNested = (points: readonly Nested[]): string =>
  points.length === 0 ? '' : `<ul role="list">${points.map(htmlPoint).join('')}</ul>`;

/** A list, its numbers as the literal text that they are; the role keeps it a list for readers that go by its look. */
export const htmlList = (points: readonly ListPoint[]): string => htmlNested(nest(points));

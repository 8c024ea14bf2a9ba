import type { ListPoint } from '../../model.ts';
import { type Nested, nest } from '../nest.ts';
import { markdownLine, markdownText } from './line.ts';

/** A number that Markdown counts by itself; '(a)' and 'ii.' are text behind a bullet. */
const isCounted = (number: string | undefined): number is string => /^\d{1,9}\.$/.test(number ?? '');

const indented = (text: string, by: number): string => text.replace(/\n(?!\n)/g, `\n${' '.repeat(by)}`);

const point = ({ point: { number, line }, under }: Nested): string => {
  const marker = isCounted(number) ? number : '-';
  const label = number === undefined || isCounted(number) ? '' : `${markdownText(number, ' ')} `;
  const words = `${label}${markdownLine(line, '\\\n')}`;
  const below = under.map(point).join('\n');
  return `${marker} ${indented(below === '' ? words : `${words}\n${below}`, marker.length + 1)}`;
};

/** A list, its numbers as they were printed. */
export const markdownList = (points: readonly ListPoint[]): string => nest(points).map(point).join('\n');

import { scaleOf } from './scale.ts';
import { type ChartInks, type Frame, node, type SvgNode, sheet, words } from './svg.ts';

/** A bar of one or two parts: all of it, and how much of that is hatched. */
export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly hatched?: number;
  /** All that have no bar of their own: in words alone, for beside the sum of many nobody else's bar could be seen. */
  readonly isSum?: boolean;
};

export type BarChart = {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What the whole bar and its hatched part are: 'open', 'overdue'. */
  readonly names: readonly [whole: string, hatched?: string];
  readonly inks: ChartInks;
};

const WIDTH = 420;
const LABELS = 132;
const TAIL = 100;
const ROW = 24;
const BAR = 15;
const HEAD = 44;
const LONGEST = 19;

const shortened = (label: string): string => {
  const letters = [...label];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : label;
};

/** '12, 3 overdue': read beside the bar, so that neither length nor pattern has to be measured. */
export const barWords = ({ value, hatched = 0 }: Bar, [, name]: BarChart['names']): string =>
  hatched > 0 && name !== undefined ? `${value}, ${hatched} ${name}` : String(value);

/** Lines across, which are seen without colour. */
const hatch = (id: string, { first, paper }: ChartInks): SvgNode =>
  node(
    'defs',
    {},
    node(
      'pattern',
      { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      node('rect', { width: 6, height: 6, fill: paper }),
      node('rect', { width: 3, height: 6, fill: first }),
    ),
  );

const legend = ({ id, names: [whole, name], inks }: BarChart): SvgNode[] => {
  const solid = [
    node('rect', { x: 12, y: 30, width: 10, height: 10, fill: inks.first }),
    words(whole, [27, 39], { fill: inks.quiet }),
  ];
  if (name === undefined) return solid;
  const at = 40 + whole.length * 7;
  const box = { x: at, y: 30, width: 10, height: 10, fill: `url(#${id}-hatch)`, stroke: inks.first };
  return [...solid, node('rect', box), words(`of them ${name}`, [at + 15, 39], { fill: inks.quiet })];
};

/** Bars that lie under each other, each with its figures beside it. */
export const barChart = (chart: BarChart): SvgNode => {
  const { id, title, bars, names, inks } = chart;
  const scale = scaleOf(
    bars.filter(({ isSum }) => !isSum).map(({ value }) => value),
    WIDTH - LABELS - TAIL,
  );
  const height = HEAD + bars.length * ROW + 10;
  const desc =
    bars.length === 0 ? 'Nothing to show.' : bars.map((bar) => `${bar.label}: ${barWords(bar, names)}`).join('; ');
  const frame: Frame = { id, title, desc, inks };
  const rows = bars.flatMap((bar, index): SvgNode[] => {
    const y = HEAD + index * ROW + (ROW - BAR) / 2;
    const middle = y + BAR - 3;
    const { value, hatched = 0 } = bar;
    const [whole, part] = bar.isSum ? [0, 0] : [scale.at(value), scale.at(hatched)];
    return [
      words(shortened(bar.label), [LABELS - 8, middle], { fill: inks.ink, anchor: 'end' }),
      node('rect', { x: LABELS, y, width: whole - part, height: BAR, fill: inks.first }),
      ...(part > 0
        ? [
            node('rect', {
              x: LABELS + whole - part,
              y,
              width: part,
              height: BAR,
              fill: `url(#${id}-hatch)`,
              stroke: inks.first,
            }),
          ]
        : []),
      words(barWords(bar, names), [LABELS + whole + 6, middle], { fill: inks.ink }),
    ];
  });
  const axis = node('line', { x1: LABELS, y1: HEAD, x2: LABELS, y2: height - 10, stroke: inks.line });
  const head = words(title, [12, 20], { fill: inks.ink, weight: 600 });
  return sheet(frame, [WIDTH, height], [hatch(id, inks), head, ...legend(chart), ...rows, axis]);
};

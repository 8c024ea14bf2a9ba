import { scaleOf } from './scale.ts';
import { type ChartInks, node, type SvgNode, sheet, words } from './svg.ts';

export type Line = { readonly name: string; readonly values: readonly number[] };

export type LineChart = {
  readonly id: string;
  readonly title: string;
  /** What stands under the points, as many as each line has values. */
  readonly labels: readonly string[];
  /** The first is drawn through, the second dashed. */
  readonly lines: readonly [Line, Line];
  readonly inks: ChartInks;
};

const WIDTH = 420;
const HEIGHT = 210;
const LEFT = 38;
const RIGHT = 92;
const TOP = 36;
const BOTTOM = 30;
const LABEL_WIDTH = 58;
const NAME_HEIGHT = 15;

type Plot = { x(index: number): number; y(value: number): number };

const path = (values: readonly number[], { x, y }: Plot): string =>
  values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join(' ');

/** Names beside the ends of the lines, never over each other. */
const nameHeights = (ends: readonly [number, number]): readonly [number, number] => {
  const [one, other] = ends;
  const missing = NAME_HEIGHT - Math.abs(one - other);
  if (missing <= 0) return ends;
  return one <= other ? [one - missing / 2, other + missing / 2] : [one + missing / 2, other - missing / 2];
};

const lineOf = ({ values }: Line, plot: Plot, [ink, dash]: readonly [ink: string, dash: string]): SvgNode[] => {
  const last = values.length - 1;
  const point = { cx: plot.x(last), cy: plot.y(values[last] ?? 0), r: 3.5, stroke: ink, 'stroke-width': 2 };
  return [
    node('path', { d: path(values, plot), fill: 'none', stroke: ink, 'stroke-width': 2, 'stroke-dasharray': dash }),
    node('circle', { ...point, fill: dash === 'none' ? ink : 'none' }),
  ];
};

/** As many labels as there is room for, the last one always. */
const axisLabels = ({ labels, inks }: LineChart, { x }: Plot): SvgNode[] => {
  const room = Math.max(1, Math.floor((WIDTH - LEFT - RIGHT) / LABEL_WIDTH));
  const every = Math.max(1, Math.ceil(labels.length / room));
  return labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0
      ? [words(label, [x(index), HEIGHT - BOTTOM + 18], { fill: inks.quiet, anchor: 'middle' })]
      : [],
  );
};

/** Two lines over time, each with its name and its last figure at its end. */
export const lineChart = (chart: LineChart): SvgNode => {
  const { id, title, labels, lines, inks } = chart;
  const [first, second] = lines;
  const scale = scaleOf([...first.values, ...second.values], HEIGHT - TOP - BOTTOM);
  const across = WIDTH - LEFT - RIGHT;
  const plot: Plot = {
    x: (index) => LEFT + (labels.length > 1 ? (index / (labels.length - 1)) * across : across / 2),
    y: (value) => HEIGHT - BOTTOM - scale.at(value),
  };
  const grid = scale.ticks.flatMap((tick) => [
    node('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: plot.y(tick), y2: plot.y(tick), stroke: inks.line }),
    words(String(tick), [LEFT - 6, plot.y(tick) + 4], { fill: inks.quiet, anchor: 'end' }),
  ]);
  const last = (line: Line): number => line.values.at(-1) ?? 0;
  const heights = nameHeights([plot.y(last(first)), plot.y(last(second))]);
  const names = lines.map((line, at) =>
    words(`${line.name} ${last(line)}`, [WIDTH - RIGHT + 8, (heights[at] ?? 0) + 4], {
      fill: at === 0 ? inks.first : inks.second,
      weight: 600,
    }),
  );
  const desc = labels
    .map((label, at) => `${label}: ${lines.map((line) => `${line.values[at] ?? 0} ${line.name}`).join(', ')}`)
    .join('; ');
  const drawn =
    labels.length === 0
      ? []
      : [...lineOf(first, plot, [inks.first, 'none']), ...lineOf(second, plot, [inks.second, '5 4']), ...names];
  const head = words(title, [12, 20], { fill: inks.ink, weight: 600 });
  return sheet(
    { id, title, desc: desc || 'Nothing to show.', inks },
    [WIDTH, HEIGHT],
    [head, ...grid, ...axisLabels(chart, plot), ...drawn],
  );
};

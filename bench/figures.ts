/** Some measurements in milliseconds, as the few figures that are compared. */
export type Figures = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number };

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

export const figuresOf = (samples: readonly number[]): Figures => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

/** What is to be reached: one of the figures, in milliseconds or as a multiple of the bare alternative, and by which length. */
export type Reach = { readonly at: 'p50' | 'p95' | 'p99'; readonly most: number; readonly unit: 'ms' | 'x bare' };

/** One line of the report: ours beside a bare alternative of the same run, or beside a figure to reach, or by itself. */
export type Line = {
  readonly name: string;
  readonly ours: Figures;
  readonly bare?: Figures;
  readonly reach?: Reach;
};

const reachedBy = ({ ours, bare }: Line, { at, unit }: Reach): number =>
  unit === 'ms' ? ours[at] : ours[at] / (bare?.[at] ?? Number.NaN);

/** Whether a line reaches what it is to reach; a line that is to reach nothing does. */
export const isReached = (line: Line): boolean =>
  line.reach === undefined || reachedBy(line, line.reach) <= line.reach.most;

const ms = (value: number): string => value.toFixed(1).padStart(7);

const times = (ours: number, bare: number): string => `${(ours / bare).toFixed(2)}x`;

const verdict = (line: Line): string => {
  if (!line.reach) return 'watched';
  const { at, most, unit } = line.reach;
  return `${isReached(line) ? 'reached' : 'MISSED'}: ${at} <= ${most} ${unit}`;
};

/** A line as text: figures in milliseconds, ratios to the bare alternative, and whether what is wanted is reached. */
export const printLine = (line: Line): string => {
  const { name, ours, bare } = line;
  const own = `${name.padEnd(44)} n ${String(ours.count).padStart(4)}  p50 ${ms(ours.p50)}  p95 ${ms(ours.p95)}  p99 ${ms(ours.p99)}`;
  if (!bare) return `${own}  | ${verdict(line)}`;
  const ratio = `bare p50 ${ms(bare.p50)} p95 ${ms(bare.p95)}  ratio p50 ${times(ours.p50, bare.p50)} p95 ${times(ours.p95, bare.p95)}`;
  return `${own}  | ${ratio} | ${verdict(line)}`;
};

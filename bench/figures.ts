/** Some measurements in milliseconds, as the few figures that are compared. */
export type Figures = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number };

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

export const figuresOf = (samples: readonly number[]): Figures => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

/** One line of the report: ours beside a bare alternative of the same run, or beside a figure to reach. */
export type Line = {
  readonly name: string;
  readonly ours: Figures;
  readonly bare?: Figures;
  /** What is to be reached, in words. */
  readonly reach: string;
};

const ms = (value: number): string => value.toFixed(1).padStart(7);

const times = (ours: number, bare: number): string => `${(ours / bare).toFixed(2)}x`;

/** A line as text: figures in milliseconds, ratios to the bare alternative. */
export const printLine = ({ name, ours, bare, reach }: Line): string => {
  const own = `${name.padEnd(44)} n ${String(ours.count).padStart(4)}  p50 ${ms(ours.p50)}  p95 ${ms(ours.p95)}  p99 ${ms(ours.p99)}`;
  if (!bare) return `${own}  | ${reach}`;
  const ratio = `bare p50 ${ms(bare.p50)} p95 ${ms(bare.p95)}  ratio p50 ${times(ours.p50, bare.p50)} p95 ${times(ours.p95, bare.p95)}`;
  return `${own}  | ${ratio} | ${reach}`;
};

/** A linear scale: from 0 to a round number that holds every value, with ticks to read it by. */
export type Scale = { readonly top: number; readonly ticks: readonly number[]; at(value: number): number };

const STEPS = [1, 2, 5, 10] as const;
const MOST_TICKS = 5;

/** The smallest round step by which `most` is reached in a few ticks; counts have no parts. */
const stepFor = (most: number): number => {
  const rough = Math.max(1, most / MOST_TICKS);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough) ?? 10) * power;
};

/** Counts from 0 to at least the largest, on so many pixels. */
export const scaleOf = (values: readonly number[], pixels: number): Scale => {
  const most = Math.max(1, ...values);
  const step = stepFor(most);
  const top = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return { top, ticks, at: (value) => (value / top) * pixels };
};

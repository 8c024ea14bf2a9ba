const LINE = 13;
const PADDING = 4;
/** The highest row that a spreadsheet takes, in points. */
const HIGHEST = 409;

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / Math.max(1, width - 1))))
    .reduce((sum, lines) => sum + lines, 0);

/** How high a row has to be for its words to be seen, in points; `widths` in characters. */
export const rowHeight = (texts: readonly string[], widths: readonly number[]): number => {
  const lines = Math.max(1, ...texts.map((text, at) => linesOf(text, widths[at] ?? 1)));
  return Math.min(HIGHEST, lines * LINE + PADDING);
};

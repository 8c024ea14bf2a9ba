/** A line of the agenda as it is typed: its depth says what it belongs to, 0 for an item of its own. */
export type AgendaPlace = { readonly number: string; readonly depth: number };

/** The last number of a text; a letter behind it ('14a') and a year ('145/20') are no part of it. */
const COUNT = /^(.*?)(\d+)[a-z]?(\/\d+)?$/;

/** The number behind another: '3' after '2', '2.3' after '2.2', '15' after '14a', '146/20' after '145/20'. */
export const numberAfter = (number: string): string | undefined => {
  const match = COUNT.exec(number.trim());
  return match ? `${match[1] ?? ''}${Number(match[2]) + 1}${match[3] ?? ''}` : undefined;
};

/** The number of the line that comes behind `before` at a depth, in the way of the lines there. */
const numberAt = (before: readonly AgendaPlace[], depth: number): string => {
  const at = before.findLastIndex((line) => line.depth <= depth);
  const last = before[at];
  if (last === undefined) return '1';
  if (last.depth < depth) return `${last.number}.1`;
  return numberAfter(last.number) ?? numberAt(before.slice(0, at), depth);
};

/** For each line whether its number is the one that its place gives it: such numbers follow when lines move. */
export const areAutomatic = (lines: readonly AgendaPlace[]): boolean[] =>
  lines.map((line, index) => line.number === numberAt(lines.slice(0, index), line.depth));

/** The lines with numbers for their places, except those that `isOwn` says were written by hand. */
export const numbered = <Line extends AgendaPlace>(
  lines: readonly Line[],
  isOwn: (line: Line) => boolean,
): readonly Line[] => {
  const done: Line[] = [];
  for (const line of lines) {
    const number = isOwn(line) ? line.number : numberAt(done, line.depth);
    done.push(number === line.number ? line : { ...line, number });
  }
  return done;
};

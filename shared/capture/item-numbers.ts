import { BLANK, oneOf } from './blank.ts';
import { matchAt } from './match.ts';

/** Numbers of the agenda that stand at a place, in the order in which they were said, each once. */
export type ItemNumbers = { readonly items: readonly string[]; readonly end: number };

const SEPARATOR = new RegExp(`${BLANK}*(?:,|&|and(?=${BLANK}))${BLANK}*`, 'uy');
const DASH = new RegExp(`${BLANK}*[-–]${BLANK}*`, 'uy');

const numberPattern = (agenda: readonly string[]): RegExp | undefined =>
  agenda.length === 0 ? undefined : new RegExp(`${oneOf(agenda)}(?![\\p{L}\\p{N}]|[./][\\p{L}\\p{N}])`, 'uy');

type Range = { readonly items: readonly string[]; readonly end: number };

/** '4' or '4-7': all items of the agenda from the one to the other. */
const rangeAt = (text: string, at: number, pattern: RegExp, agenda: readonly string[]): Range | undefined => {
  const first = matchAt(pattern, text, at)?.[0];
  if (first === undefined) return undefined;
  const end = at + first.length;
  const dash = matchAt(DASH, text, end)?.[0];
  if (dash === undefined) return { items: [first], end };
  const last = matchAt(pattern, text, end + dash.length)?.[0];
  const [from, to] = [agenda.indexOf(first), agenda.indexOf(last ?? '')];
  if (last === undefined || to <= from) return undefined;
  return { items: agenda.slice(from, to + 1), end: end + dash.length + last.length };
};

/** Reads '4', '4-7' or '2, 4-5 and 8' by the numbers of the agenda; undefined when one of them is not on it. */
export const readItemNumbers = (text: string, start: number, agenda: readonly string[]): ItemNumbers | undefined => {
  const pattern = numberPattern(agenda);
  const items = new Set<string>();
  let next = start;
  for (;;) {
    const range = pattern && rangeAt(text, next, pattern, agenda);
    if (!range) return undefined;
    for (const item of range.items) items.add(item);
    const separator = matchAt(SEPARATOR, text, range.end)?.[0];
    if (separator === undefined) return { items: [...items], end: range.end };
    next = range.end + separator.length;
  }
};

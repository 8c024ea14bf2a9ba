import type { Item } from '../../shared/domain/item.ts';
import type { ItemId } from '../../shared/ids.ts';
import { assignRanks } from '../editor/saver/ranks.ts';
import { areAutomatic, numbered } from './agenda-numbers.ts';

/**
 * One line of the agenda as it is typed. Its depth says what it belongs to: the last line above that is less deep. It
 * has a rank once it is in the book.
 */
export type AgendaLine = Omit<Item, 'parentId' | 'rank'> & { readonly depth: number; readonly rank?: string };
export type AgendaLines = readonly AgendaLine[];

export const linesOfItems = (items: readonly Item[]): AgendaLines => {
  const depths = new Map<ItemId, number>();
  return items.map(({ parentId, ...item }) => {
    const depth = parentId === undefined ? 0 : (depths.get(parentId) ?? -1) + 1;
    depths.set(item.id, depth);
    return { ...item, depth };
  });
};

/** A line that was added and says nothing yet: it is on the screen only. */
const isBlank = ({ rank, title }: AgendaLine): boolean => rank === undefined && title === '';

/** The items that the lines say, with ranks of which as few as possible change. */
export const itemsOfLines = (lines: AgendaLines): Item[] => {
  const said = removeLines(lines, isBlank);
  const ranks = assignRanks(said.map(({ rank }) => rank));
  const parents: ItemId[] = [];
  return said.map(({ depth, ...item }, index) => {
    parents[depth] = item.id;
    const parentId = parents[depth - 1];
    return { ...item, ...(depth > 0 && parentId && { parentId }), rank: ranks[index] ?? '' };
  });
};

const indexOf = (lines: AgendaLines, id: ItemId): number => lines.findIndex((line) => line.id === id);

/** Where the lines end that belong to the one at `index`. */
const endOf = (lines: AgendaLines, index: number): number => {
  const depth = lines[index]?.depth ?? 0;
  const end = lines.findIndex((line, at) => at > index && line.depth <= depth);
  return end < 0 ? lines.length : end;
};

/** No line is deeper than one below the line above it. */
const settled = (lines: AgendaLines): AgendaLines => {
  const done: AgendaLine[] = [];
  for (const line of lines) {
    const depth = Math.min(line.depth, (done.at(-1)?.depth ?? -1) + 1);
    done.push(depth === line.depth ? line : { ...line, depth });
  }
  return done;
};

/** Changes the lines; numbers that came from their places follow, numbers that were written by hand stay. */
const rearrange = (lines: AgendaLines, changed: AgendaLines): AgendaLines => {
  const automatic = areAutomatic(lines);
  const own = new Set(lines.flatMap((line, index) => (automatic[index] ? [] : line.id)));
  return numbered(settled(changed), (line) => own.has(line.id));
};

const changeLine = (lines: AgendaLines, id: ItemId, change: Partial<AgendaLine>): AgendaLines =>
  lines.map((line) => (line.id === id ? { ...line, ...change } : line));

export const setTitle = (lines: AgendaLines, id: ItemId, title: string): AgendaLines =>
  changeLine(lines, id, { title });

/** The lines that are confidential: those that say so, and all that stand under them. */
export const confidentialLines = (lines: AgendaLines): ReadonlySet<ItemId> => {
  const found = new Set<ItemId>();
  let above: number | undefined;
  for (const { id, depth, confidential } of lines) {
    if (above !== undefined && depth <= above) above = undefined;
    if (confidential === true) above ??= depth;
    if (above !== undefined) found.add(id);
  }
  return found;
};

export const setConfidential = (lines: AgendaLines, id: ItemId, confidential: boolean): AgendaLines =>
  changeLine(lines, id, { confidential });

/** What is planned of an item beside its title. */
export type PlannedFacts = Pick<Item, 'plannedMinutes' | 'presenter' | 'purpose'>;

/** Says one thing of what is planned of a line, or no longer. */
export const setPlannedFact = <Fact extends keyof PlannedFacts>(
  lines: AgendaLines,
  id: ItemId,
  fact: Fact,
  value: PlannedFacts[Fact],
): AgendaLines =>
  lines.map((line) => {
    if (line.id !== id) return line;
    const next: AgendaLine = { ...line, [fact]: value };
    if (value === undefined) delete next[fact];
    return next;
  });

/** Gives a line a number of its own; an empty one gives it the number of its place again. */
export const setNumber = (lines: AgendaLines, id: ItemId, number: string): AgendaLines => {
  const automatic = areAutomatic(lines);
  const own = new Set(lines.flatMap((line, index) => (automatic[index] ? [] : line.id)));
  if (number === '') own.delete(id);
  else own.add(id);
  return numbered(changeLine(lines, id, { number }), (line) => own.has(line.id));
};

/** A new line below another, or above it; without another at the end. Below a line with lines of its own it is the first of them. */
export const addLine = (
  lines: AgendaLines,
  newId: ItemId,
  { beside, where = 'below' }: { readonly beside?: ItemId | undefined; readonly where?: 'above' | 'below' } = {},
): AgendaLines => {
  const at = beside === undefined ? -1 : indexOf(lines, beside);
  const line = lines[at];
  const below = lines[at + 1];
  const isParent = line !== undefined && below !== undefined && below.depth > line.depth;
  const depth = where === 'below' && isParent ? below.depth : (line?.depth ?? 0);
  const place = line === undefined ? lines.length : at + (where === 'below' ? 1 : 0);
  return rearrange(lines, lines.toSpliced(place, 0, { id: newId, number: '', title: '', depth }));
};

export const removeLines = (lines: AgendaLines, isGone: (line: AgendaLine) => boolean): AgendaLines =>
  rearrange(
    lines,
    lines.filter((line) => !isGone(line)),
  );

/** Makes a line, with those that belong to it, part of the one above (1), or no longer (-1). */
export const nest = (lines: AgendaLines, id: ItemId, by: 1 | -1): AgendaLines => {
  const at = indexOf(lines, id);
  const depth = (lines[at]?.depth ?? 0) + by;
  if (at < 0 || depth < 0 || depth > (lines[at - 1]?.depth ?? -1) + 1) return lines;
  const end = endOf(lines, at);
  return rearrange(
    lines,
    lines.map((line, index) => (index >= at && index < end ? { ...line, depth: line.depth + by } : line)),
  );
};

/** Moves a line, with those that belong to it, past its neighbour of the same depth. */
export const move = (lines: AgendaLines, id: ItemId, by: 1 | -1): AgendaLines => {
  const at = indexOf(lines, id);
  const depth = lines[at]?.depth ?? 0;
  const neighbour =
    by === 1 ? endOf(lines, at) : lines.findLastIndex((line, index) => index < at && line.depth <= depth);
  if (at < 0 || lines[neighbour]?.depth !== depth) return lines;
  const [first, second] = by === 1 ? [at, neighbour] : [neighbour, at];
  const [head, one] = [lines.slice(0, first), lines.slice(first, second)];
  const end = endOf(lines, second);
  return rearrange(lines, [...head, ...lines.slice(second, end), ...one, ...lines.slice(end)]);
};

/** The line whose number another has already, in words; undefined when the number is free. */
export const numberClash = (lines: AgendaLines, id: ItemId, number: string): string | undefined => {
  const other = lines.find((line) => line.id !== id && line.number === number);
  return other && `There is an item ${number} already: ‘${other.title}’. Give this one another number.`;
};

/** The lines with the ranks that they have in the book. */
export const withRanks = (lines: AgendaLines, items: readonly Item[]): AgendaLines => {
  const ranks = new Map(items.map(({ id, rank }) => [id, rank]));
  return lines.map((line) => {
    const rank = ranks.get(line.id);
    return rank === undefined || rank === line.rank ? line : { ...line, rank };
  });
};

/** What the book says, with the blank lines of the screen where they were. */
export const keepBlanks = (items: readonly Item[], shown: AgendaLines): AgendaLines => {
  let lines = linesOfItems(items);
  shown.forEach((line, index) => {
    if (!isBlank(line) || lines.some(({ id }) => id === line.id)) return;
    const before = shown.slice(0, index).findLast(({ id }) => indexOf(lines, id) >= 0);
    lines = rearrange(lines, lines.toSpliced(before ? indexOf(lines, before.id) + 1 : 0, 0, line));
  });
  return lines;
};

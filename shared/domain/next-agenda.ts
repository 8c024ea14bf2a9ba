import { z } from 'zod';
import { planAgenda } from './standing-items.ts';

/** Where a line of an agenda to be comes from. */
export const agendaSourceSchema = z.enum([
  'on the agenda',
  'standing',
  'minutes',
  'deferred',
  'planned',
  'recommendation',
  'matter',
  'decision',
  'interim',
]);
export type AgendaSource = z.infer<typeof agendaSourceSchema>;

/** An item of an agenda to be. */
export const agendaLineSchema = z.object({
  /** Of what it is made from, the same each time. */
  key: z.string(),
  source: agendaSourceSchema,
  /** Why it is there: 'deferred at CSC 15, item 4'. */
  why: z.string(),
  title: z.string(),
  number: z.string(),
  /** The key of the line that it is nested below. */
  under: z.string().optional(),
  confidential: z.literal(true).optional(),
  purpose: z.string().optional(),
  presenter: z.string().optional(),
  plannedMinutes: z.int().optional(),
  /** How many papers come along. */
  papers: z.int().optional(),
});
export type AgendaLine = z.infer<typeof agendaLineSchema>;
export type UnnumberedLine = Omit<AgendaLine, 'number'>;

/** The standing items of a body as lines of an agenda. */
export const standingLines = (standingItems: readonly string[], why: string): UnnumberedLine[] =>
  planAgenda(standingItems).map(({ title, parent }, at) => ({
    key: `standing:${at}`,
    source: 'standing',
    why,
    title,
    ...(parent === undefined ? {} : { under: `standing:${parent}` }),
  }));

const ACTIONS = /\bactions?\b.*\b(?:outstanding|log|arising|update)|\boutstanding actions?\b|\bmatters arising\b/iu;
const MINUTES = /\bminutes\b/iu;
const OPENING = /\b(?:welcome|apologies|introductions?|opening|quorum|declarations?|interests?)\b/iu;
const CLOSING = /\bany other (?:urgent )?business\b|\bA\.?O\.?B\b|\bnext meeting\b|\bclose\b|\bsummary of actions\b/iu;

/** Whether an item belongs to the course of every meeting by its title: its opening, earlier minutes, its end. */
export const isProcedural = (title: string): boolean =>
  [ACTIONS, MINUTES, OPENING, CLOSING].some((kind) => kind.test(title));

/** The title of the item that minutes and actions get where the body has no standing item for them. */
export const MINUTES_TITLE = 'Minutes and actions outstanding';
export const MINUTES_KEY = 'minutes';

type Titled = Pick<UnnumberedLine, 'key' | 'title' | 'under'>;

/** The lines under which the last minutes are approved, and the actions outstanding stand. */
export const minutesPlace = (lines: readonly Titled[]): { readonly approval?: string; readonly table?: string } => {
  const table = lines.find(({ title }) => ACTIONS.test(title));
  const approval = lines.find(({ title }) => MINUTES.test(title));
  const [first, second] = [approval ?? table, table ?? approval];
  return { ...(first && { approval: first.key }), ...(second && { table: second.key }) };
};

/** Whether a line says by its title that it ends the agenda. */
const isClosing = ({ title, under }: Titled): boolean => under === undefined && CLOSING.test(title);

/** Where the lines begin that end an agenda, as the index of the first of them. */
const closingAt = (lines: readonly UnnumberedLine[]): number => {
  let closing = lines.findLastIndex((line) => line.under === undefined && !isClosing(line)) + 1;
  while (lines[closing]?.under !== undefined) closing += 1;
  return closing;
};

/** Lines that are there, with what is added before those that end the agenda. */
export const beforeClosing = (there: readonly UnnumberedLine[], added: readonly UnnumberedLine[]): UnnumberedLine[] =>
  there.toSpliced(closingAt(there), 0, ...added);

/** The standing items with all that comes between them: the minutes after the opening, the rest before other business. */
export const arrange = (standing: readonly UnnumberedLine[], added: readonly UnnumberedLine[]): UnnumberedLine[] => {
  const minutes = added.filter(({ source }) => source === 'minutes');
  const rest = added.filter(({ source }) => source !== 'minutes');
  const isOpening = ({ title, under }: Titled) => under !== undefined || OPENING.test(title);
  const afterOpening = standing.findIndex((line) => !isOpening(line));
  const opened = afterOpening === -1 ? standing.length : afterOpening;
  const closing = closingAt(standing);
  return [
    ...standing.slice(0, Math.min(opened, closing)),
    ...minutes,
    ...standing.slice(Math.min(opened, closing), closing),
    ...rest,
    ...standing.slice(closing),
  ];
};

const headNumber = (number: string | undefined): number => Number(/^\d+/u.exec(number ?? '')?.[0] ?? 0);

/** Whether a new line stands below another new one: it is numbered there, and no others move for it. */
const belowNew = (lines: readonly UnnumberedLine[], there: ReadonlyMap<string, string>) => {
  const added = new Set(lines.flatMap(({ key }) => (there.has(key) ? [] : key)));
  return ({ key, under }: UnnumberedLine): boolean => added.has(key) && under !== undefined && added.has(under);
};

/**
 * Numbers the lines of an agenda that is there in part, by key: what is new goes on counting, and what stands behind it
 * moves up; where numbers are no plain counts nothing moves, and what is new comes after the highest.
 */
export const numberAmong = (lines: readonly UnnumberedLine[], there: ReadonlyMap<string, string>): AgendaLine[] => {
  const isBelow = belowNew(lines, there);
  const added = lines.filter((line) => !there.has(line.key) && !isBelow(line)).length;
  const first = lines.findIndex(({ key }) => !there.has(key));
  const heads = (some: readonly UnnumberedLine[]) =>
    some.flatMap(({ key }) => (there.has(key) ? headNumber(there.get(key)) : []));
  const before = Math.max(0, ...heads(lines.slice(0, first)));
  const behind = heads(lines.slice(first + 1));
  const isPlain = [...there.values()].every((number) => /^\d+(?:\.\d+)*$/u.test(number));
  const moves = first !== -1 && isPlain && behind.every((number) => number > before);
  let next = moves ? before : Math.max(before, 0, ...behind);
  const numbers = new Map<string, string>();
  const below = new Map<string, number>();
  const newNumber = (line: UnnumberedLine): string => {
    const { under = '' } = line;
    if (!isBelow(line)) {
      next += 1;
      return String(next);
    }
    below.set(under, (below.get(under) ?? 0) + 1);
    return `${numbers.get(under) ?? ''}.${below.get(under)}`;
  };
  return lines.map((line, at) => {
    const number = there.get(line.key);
    const isMoved = moves && at > first;
    const moved = isMoved ? number?.replace(/^\d+/u, (head) => String(Number(head) + added)) : number;
    const given = moved ?? newNumber(line);
    numbers.set(line.key, given);
    return { ...line, number: given };
  });
};

/** Numbers lines 1, 2, 2.1 in their order; those that are left out take none. */
export const numberLines = (lines: readonly UnnumberedLine[]): AgendaLine[] => {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  return lines.map(({ under, ...line }) => {
    const above = under === undefined ? undefined : numbers.get(under);
    const count = (counts.get(above ?? '') ?? 0) + 1;
    counts.set(above ?? '', count);
    const number = above === undefined ? String(count) : `${above}.${count}`;
    numbers.set(line.key, number);
    return { ...line, number, ...(above !== undefined && under !== undefined && { under }) };
  });
};

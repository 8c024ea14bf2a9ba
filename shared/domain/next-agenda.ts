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

/** The standing items with all that comes between them: the minutes after the opening, the rest before other business. */
export const arrange = (standing: readonly UnnumberedLine[], added: readonly UnnumberedLine[]): UnnumberedLine[] => {
  const minutes = added.filter(({ source }) => source === 'minutes');
  const rest = added.filter(({ source }) => source !== 'minutes');
  const isOpening = ({ title, under }: Titled) => under !== undefined || OPENING.test(title);
  const afterOpening = standing.findIndex((line) => !isOpening(line));
  const opened = afterOpening === -1 ? standing.length : afterOpening;
  const lastOpen = standing.findLastIndex((line) => line.under === undefined && !isClosing(line));
  const isBelow = (at: number) => standing[at]?.under !== undefined;
  let closing = lastOpen + 1;
  while (isBelow(closing)) closing += 1;
  return [
    ...standing.slice(0, Math.min(opened, closing)),
    ...minutes,
    ...standing.slice(Math.min(opened, closing), closing),
    ...rest,
    ...standing.slice(closing),
  ];
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

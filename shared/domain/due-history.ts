import { z } from 'zod';
import { type Due, dueSchema } from './block.ts';

/** A due that an action had, and since when, in milliseconds since 1970; without a due it was not settled any longer. */
export const pastDueSchema = z.object({ due: dueSchema.optional(), at: z.number() });
export type PastDue = z.infer<typeof pastDueSchema>;

const said = (due: Due | undefined): string => JSON.stringify(due) ?? '';

/** When an action is due now, by all that it ever was; undefined when that is not settled. */
export const currentDue = (dues: readonly PastDue[]): Due | undefined => dues.at(-1)?.due;

type SettleDue = {
  readonly due: Due | undefined;
  /** From the first hand-out on what was said stays. */
  readonly frozen: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/**
 * All dues of an action once another is settled. Until the action is handed out the original is still being written,
 * and is replaced; from then on every change is one more line, and the first stays.
 */
export const settleDue = (dues: readonly PastDue[], { due, frozen, at }: SettleDue): readonly PastDue[] => {
  if (said(currentDue(dues)) === said(due)) return dues;
  const line: PastDue = due === undefined ? { at } : { due, at };
  if (frozen) return [...dues, line];
  return due === undefined ? [] : [line];
};

/** Whether a due was put off by the one that came after it: a day that came earlier is no slip. */
const isSlip = (before: Due | undefined, after: Due | undefined): boolean => {
  if (before === undefined || said(before) === said(after)) return false;
  return !(after && 'date' in before && 'date' in after && after.date < before.date);
};

/** How often an action slipped: each time that its due was changed, but to an earlier day or from none at all. */
export const countSlips = (dues: readonly PastDue[]): number =>
  dues.filter((line, at) => isSlip(dues[at - 1]?.due, line.due)).length;

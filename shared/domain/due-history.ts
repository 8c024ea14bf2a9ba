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
  /** Whether what was said before is kept. */
  readonly kept: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/**
 * All dues of an action once another is settled. While its line is still being written the original is replaced; from
 * then on every change is one more line, and the first stays.
 */
export const settleDue = (dues: readonly PastDue[], { due, kept, at }: SettleDue): readonly PastDue[] => {
  if (said(currentDue(dues)) === said(due)) return dues;
  const line: PastDue = due === undefined ? { at } : { due, at };
  if (kept) return [...dues, line];
  return due === undefined ? [] : [line];
};

/**
 * How often an action slipped: each change of its due after the first, to whatever day or words. What a change was
 * worth is for the reader, who sees all dues; "next meeting" stays the same due when that meeting moves.
 */
export const countSlips = (dues: readonly PastDue[]): number => Math.max(0, dues.length - 1);

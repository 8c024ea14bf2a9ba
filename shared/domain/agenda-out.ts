import { z } from 'zod';
import { formatScreenDate } from '../dates.ts';
import { listInWords } from '../list-in-words.ts';
import { localDay } from '../local-day.ts';

/** The agenda as it went out last. */
export const agendaOutSchema = z.object({
  /** When, in milliseconds since 1970. */
  at: z.number(),
  /** The number of each item, by its id; an item without a number is left out. */
  numbers: z.record(z.string(), z.string()),
});
export type AgendaOut = z.infer<typeof agendaOutSchema>;

type Numbered = { readonly id: string; readonly number?: string | undefined };

/** More than these are counted and not named. */
const NAMED = 4;

/** '4.1 is 4.2 now'. */
const changesOf = ({ numbers }: AgendaOut, items: readonly Numbered[]): string[] =>
  items.flatMap(({ id, number = '' }) => {
    const was = numbers[id];
    if (was === undefined || was === number) return [];
    return [`${was} ${number === '' ? 'has no number' : `is ${number}`} now`];
  });

/**
 * A sentence about an agenda that is numbered otherwise than the one that others have; undefined while both agree. What
 * was put in or taken out tells only by the numbers that it moves.
 */
export const agendaOutWords = (out: AgendaOut | undefined, items: readonly Numbered[]): string | undefined => {
  if (!out) return undefined;
  const changes = changesOf(out, items);
  if (changes.length === 0) return undefined;
  const more = changes.length - NAMED;
  const named = changes.slice(0, more > 0 ? NAMED : undefined);
  const what = listInWords(more > 0 ? [...named, `${more} more are others`] : named);
  return `The agenda went out on ${formatScreenDate(localDay(out.at))}, and its numbers differ from these: ${what}. Hand it out again, or put the items back.`;
};

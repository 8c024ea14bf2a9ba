import { BLANK, LIST_SEPARATOR, skipBlanks, WORD_END } from './blank.ts';
import type { Reading } from './compile.ts';
import { matchAt } from './match.ts';

/** The known owners that stand at a place, and where the last one ends. */
export type OwnerList = { readonly owners: readonly string[]; readonly end: number };

const BOUNDARY = new RegExp(WORD_END, 'uy');
const ARTICLE = new RegExp(`[Tt]he${BLANK}+`, 'uy');
const SEPARATOR = new RegExp(LIST_SEPARATOR, 'uy');

const skip = (pattern: RegExp, text: string, at: number): number => at + (matchAt(pattern, text, at)?.[0].length ?? 0);

const ownerFrom = ({ text, form }: Reading, at: number): string | undefined =>
  form.owners.find((owner) => text.startsWith(owner, at) && matchAt(BOUNDARY, text, at + owner.length));

/** The longest known owner at a place, after an article if there is one. */
const ownerAt = (reading: Reading, at: number): { readonly owner: string; readonly end: number } | undefined => {
  for (const from of [at, skip(ARTICLE, reading.text, at)]) {
    const owner = ownerFrom(reading, from);
    if (owner !== undefined) return { owner, end: from + owner.length };
  }
  return undefined;
};

/** Whether the text from `at` to its end may become an owner, or a longer one, as typing goes on. */
const isOpen = ({ text, form, final }: Reading, at: number): boolean => {
  if (final) return false;
  return [at, skip(ARTICLE, text, at)].some((from) => {
    const length = text.length - from;
    return form.owners.some((owner) => owner.length >= length && owner.startsWith(text.slice(from)));
  });
};

/**
 * Reads known owners as in 'JH, PS & the Chair', each as long as it can be. Undefined while the answer is open,
 * since what is typed next may change it.
 */
export const readOwners = (reading: Reading, start: number): OwnerList | undefined => {
  const { text, final } = reading;
  const owners = new Set<string>();
  let end = start;
  let next = start;
  do {
    if (isOpen(reading, next)) return undefined;
    const found = ownerAt(reading, next);
    if (!found) break;
    owners.add(found.owner);
    end = found.end;
    next = skip(SEPARATOR, text, end);
  } while (next > end);
  const unfinished = !final && owners.size > 0 && skipBlanks(text, end) === text.length;
  return unfinished ? undefined : { owners: [...owners], end };
};

import type { Stretch } from '../domain/reword.ts';

/** What a line is printed with at its end that is not minuted: joins of decisions, a stop. */
const ENDING = /(?:; and|, and|;|,|\.)$/iu;

/** Where the words of a block stand among those that are printed around them: a number, an owner, a stop. */
type Place = { readonly from: number; readonly to: number; readonly lead: number };

const placeOf = (printed: string, own: string): Place | undefined => {
  const lead = own.length - own.trimStart().length;
  const core = own.trim();
  for (const words of [core, core.replace(ENDING, '').trimEnd()]) {
    const from = words === '' ? -1 : printed.lastIndexOf(words);
    if (from !== -1) return { from, to: from + words.length, lead };
  }
  return undefined;
};

/** The end of what is put in, without the ending that it only repeats. */
const withoutEnding = (to: string, ending: string): string =>
  ending !== '' && to.endsWith(ending) ? to.slice(0, -ending.length) : to;

/**
 * A change of a printed line as a change of the words that were minuted; undefined where it is of what the program prints
 * around them.
 */
export const inOwnWords = (printed: string, own: string, { start, end, to }: Stretch): Stretch | undefined => {
  const place = placeOf(printed, own);
  if (!place || start < place.from) return undefined;
  const shift = place.lead - place.from;
  if (end <= place.to) return { start: start + shift, end: end + shift, to };
  if (start <= place.to && start < end && start !== place.to) {
    return { start: start + shift, end: place.to + shift, to: withoutEnding(to, printed.slice(place.to, end)) };
  }
  if (to.trim() === '') return undefined;
  // After the stop that was printed: it belongs into the words now.
  const stop = printed.slice(place.to, start).startsWith('.') ? '.' : '';
  return { start: place.to + shift, end: place.to + shift, to: stop + withoutEnding(to, '.') };
};

import type { AttendanceId } from '../ids.ts';
import { type Compiled, compileCapture } from './compile.ts';
import type { CaptureContext } from './context.ts';
import { readPerson } from './people.ts';
import { findUnknownInitials } from './unknown-initials.ts';

/** Initials as they stand in prose: of somebody on the list, or of nobody. Nothing is converted by them. */
export type FoundInitials = {
  readonly start: number;
  readonly end: number;
  readonly initials: string;
  /** Missing where nobody on the list has them. */
  readonly person?: AttendanceId;
  /** Whether they stand in brackets behind whom they belong to: 'SECAS (JH)'. */
  readonly isBracketed: boolean;
};

const WORD_START = /(?<![\p{L}\p{N}]|[\p{L}\p{N}]['’.-])(?=\p{Lu})/gu;
const findKnown = (text: string, form: Compiled): FoundInitials[] =>
  [...text.matchAll(WORD_START)].flatMap(({ index: start }) => {
    const found = readPerson({ text, form, final: true }, start);
    if (!found) return [];
    const { person, end } = found;
    const isBracketed = text[start - 1] === '(' && text[end] === ')';
    return [{ start, end, initials: text.slice(start, end), isBracketed, person: person.id }];
  });

/**
 * Initials in prose, in order. Those of people on the list wherever they stand as a word; unknown ones only where they
 * can be nothing else.
 */
export const findInitials = (text: string, context: CaptureContext): FoundInitials[] => {
  const form = compileCapture(context);
  const unknown = findUnknownInitials(text, form).map((found) => ({
    ...found,
    end: found.start + found.initials.length,
  }));
  let end = 0;
  return [...findKnown(text, form), ...unknown]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found) => {
      const isFree = found.start >= end;
      if (isFree) end = found.end;
      return isFree;
    });
};

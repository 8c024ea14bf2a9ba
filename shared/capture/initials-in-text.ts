import type { AttendanceId } from '../ids.ts';
import { type Compiled, compileCapture } from './compile.ts';
import type { CaptureContext } from './context.ts';
import { readPerson } from './people.ts';

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
const IN_BRACKETS = /\((\p{Lu}[\p{L}\p{N}'’.-]{1,7})\)/gu;
/** What a speaker's initials stand behind: an organisation in capitals, a member, the Chair. */
const SPEAKER = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}&-]+|[Mm]ember|[Cc]hair)[ \t\u00a0]+$/u;
const LONGEST_SPEAKER = 40;

const isSpeaker = (text: string, bracket: number, { organisations }: Compiled): boolean => {
  const before = text.slice(Math.max(0, bracket - LONGEST_SPEAKER), bracket);
  if (SPEAKER.test(before)) return true;
  const name = before.trimEnd();
  return name !== before && [...organisations].some((known) => known !== '' && name.endsWith(known));
};

const findKnown = (text: string, form: Compiled): FoundInitials[] =>
  [...text.matchAll(WORD_START)].flatMap(({ index: start }) => {
    const found = readPerson({ text, form, final: true }, start);
    if (!found) return [];
    const { person, end } = found;
    const isBracketed = text[start - 1] === '(' && text[end] === ')';
    return [{ start, end, initials: text.slice(start, end), isBracketed, person: person.id }];
  });

const findUnknown = (text: string, form: Compiled): FoundInitials[] =>
  [...text.matchAll(IN_BRACKETS)].flatMap(({ index, 1: initials = '' }) => {
    const isUnknown = form.people.find(initials) === undefined && initials === initials.toUpperCase();
    if (!isUnknown || !isSpeaker(text, index, form)) return [];
    return [{ start: index + 1, end: index + 1 + initials.length, initials, isBracketed: true }];
  });

/**
 * Initials in prose, in order. Those of people on the list wherever they stand as a word; unknown ones only in brackets
 * behind an organisation, a member or the Chair, since most words in capitals are no initials.
 */
export const findInitials = (text: string, context: CaptureContext): FoundInitials[] => {
  const form = compileCapture(context);
  return [...findKnown(text, form), ...findUnknown(text, form)].sort((a, b) => a.start - b.start);
};

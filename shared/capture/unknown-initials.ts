import { shortensWords } from './abbreviations.ts';
import { LIST_SEPARATOR, WORD_END } from './blank.ts';
import type { Compiled } from './compile.ts';

/** Letters that look like somebody's initials and are nobody's, by where they stand. */
export type UnknownInitials = { readonly start: number; readonly initials: string; readonly isBracketed: boolean };

const WORD = `\\p{Lu}(?:['’]?\\p{Lu}){1,2}`;
const END = `(?:${WORD_END}|(?=['’]s(?![\\p{L}\\p{N}])))`;
/** 'PQ: questioned' */
const BEFORE_COLON = new RegExp(`^${WORD}(?=:[ \\t\\u00a0])`, 'gmu');
/** '@PQ' */
const BEHIND_AT = new RegExp(`(?<=(?:^|[\\s([])@)${WORD}${END}`, 'gmu');
/** 'OM and PQ', 'OM, PQ' */
const LIST = new RegExp(`(?<![\\p{L}\\p{N}'’@-])${WORD}(?:${LIST_SEPARATOR}${WORD})+${END}`, 'gu');
const IN_LIST = new RegExp(WORD, 'gu');
const IN_BRACKETS = /\((\p{Lu}[\p{L}\p{N}'’.-]{1,7})\)/gu;
/** What a speaker's initials stand behind: an organisation in capitals, a member, the Chair. */
const SPEAKER = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}&-]+|[Mm]ember|[Cc]hair)[ \t\u00a0]+$/u;
const LONGEST_SPEAKER = 80;

const isSpeaker = (before: string, { speakers }: Compiled): boolean => {
  if (SPEAKER.test(before)) return true;
  const name = before.trimEnd();
  return (
    name !== before &&
    speakers.some((known) => name.endsWith(known) && !/[\p{L}\p{N}]/u.test(name.at(-known.length - 1) ?? ''))
  );
};

const inBrackets = (text: string, form: Compiled): UnknownInitials[] =>
  [...text.matchAll(IN_BRACKETS)].flatMap(({ index, 1: initials = '' }) => {
    const before = text.slice(Math.max(0, index - LONGEST_SPEAKER), index);
    const isMeant = isSpeaker(before, form) && !shortensWords(initials, before);
    return isMeant ? [{ start: index + 1, initials, isBracketed: true }] : [];
  });

const alone = (text: string, pattern: RegExp): UnknownInitials[] =>
  [...text.matchAll(pattern)].map(({ index, 0: initials }) => ({ start: index, initials, isBracketed: false }));

/** All that stands in a list with somebody's initials. */
const besideKnown = (text: string, { people }: Compiled): UnknownInitials[] =>
  [...text.matchAll(LIST)].flatMap(({ index, 0: list }) => {
    const named = [...list.matchAll(IN_LIST)];
    if (!named.some(([initials]) => people.find(initials))) return [];
    return named.map(({ index: at, 0: initials }) => ({ start: index + at, initials, isBracketed: false }));
  });

/**
 * Initials of nobody on the list, where they can be nothing else: at the start of a line before a colon, behind an @,
 * in a list with known ones, in brackets behind who speaks. Most words in capitals are no initials.
 */
export const findUnknownInitials = (text: string, form: Compiled): UnknownInitials[] =>
  [
    ...inBrackets(text, form),
    ...alone(text, BEFORE_COLON),
    ...alone(text, BEHIND_AT),
    ...besideKnown(text, form),
  ].filter(
    ({ initials }) =>
      initials === initials.toUpperCase() &&
      form.people.find(initials) === undefined &&
      !form.abbreviations.has(initials),
  );

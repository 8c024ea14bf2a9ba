import type { Attendance } from '../domain/attendance.ts';
import { LIST_SEPARATOR, WORD_END, wordsSource } from './blank.ts';
import type { Reading } from './compile.ts';
import { matchAt } from './match.ts';

/** Somebody on the attendance list, as far as a line can name them. */
export type CapturePerson = Pick<Attendance, 'id' | 'name' | 'initials' | 'organisation' | 'category' | 'capacity'>;

/** The people of a meeting by their initials; those whose initials are not theirs alone can't be named by them. */
export type KnownPeople = {
  /** Sticky; missing when nobody has initials. */
  readonly pattern: RegExp | undefined;
  find(initials: string): CapturePerson | undefined;
};

export type PersonList = { readonly people: readonly CapturePerson[]; readonly end: number };

const SEPARATOR = new RegExp(LIST_SEPARATOR, 'uy');
const POSSESSIVE = "(?=['’]s(?![\\p{L}\\p{N}]))";
const IS_INITIALS = /^\p{Lu}[\p{L}\p{N}'’.-]*$/u;

const keyOf = (initials: string): string => initials.replaceAll('’', "'");

/** The people whose initials tell them apart. */
export const knownPeople = (people: readonly CapturePerson[]): KnownPeople => {
  const byInitials = Map.groupBy(people, ({ initials = '' }) => keyOf(initials.trim()));
  const known = [...byInitials].filter(([initials, named]) => named.length === 1 && IS_INITIALS.test(initials));
  const found = new Map(known.map(([initials, [person]]) => [initials, person]));
  const sources = [...found.keys()].sort((a, b) => b.length - a.length).map(wordsSource);
  return {
    pattern:
      sources.length === 0
        ? undefined
        : new RegExp(`(?:${sources.join('|').replaceAll("'", "['’]")})(?:${WORD_END}|${POSSESSIVE})`, 'uy'),
    find: (initials) => found.get(keyOf(initials)),
  };
};

/** The person whose initials stand at a place, and where they end. */
export const readPerson = ({ text, form }: Reading, at: number) => {
  const { pattern, find } = form.people;
  const initials = pattern && matchAt(pattern, text, at)?.[0];
  const person = initials === undefined ? undefined : find(initials);
  return person && initials !== undefined ? { person, end: at + initials.length } : undefined;
};

/** Reads initials of known people as in 'PS, AB & CB', each person once. Undefined when none stand there. */
export const readPeople = (reading: Reading, start: number): PersonList | undefined => {
  const people = new Set<CapturePerson>();
  let end = start;
  let next = start;
  do {
    const found = readPerson(reading, next);
    if (!found) break;
    people.add(found.person);
    end = found.end;
    next = end + (matchAt(SEPARATOR, reading.text, end)?.[0].length ?? 0);
  } while (next > end);
  return people.size === 0 ? undefined : { people: [...people], end };
};

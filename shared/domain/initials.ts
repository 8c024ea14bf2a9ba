/*
 * Initials tell the people of one meeting apart: 'AB', "AO'C", 'BM-W'. A clash is settled so that it can be seen: 'MBa'
 * beside 'MBr'.
 */

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|cllr|rev)\.?$/iu;

/** A letter that a part of a name begins with, and what joins it to the part before: 'O'Connor' has two. */
const PART = /(?:(?<=^\p{L})['’]|(?<=\p{L})[-‐])?(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** The words of a name that initials are made of: no titles, nothing in brackets. */
const wordsOf = (name: string): string[] => {
  const words = name.replace(/\([^)]*\)/gu, ' ').match(/\S+/gu) ?? [];
  const [first = '', ...others] = words;
  return others.length > 0 && TITLE.test(first) ? others : words;
};

const ofWord = (word: string): string => (word.match(PART) ?? []).join('').toLocaleUpperCase('en-GB');

/** The letters that a clash is settled with: what follows the last initial. */
const tailOf = (word: string): string[] => {
  const last = [...word.matchAll(PART)].at(-1);
  const rest = last ? word.slice(last.index + last[0].length) : '';
  return rest.toLocaleLowerCase('en-GB').match(/\p{L}/gu) ?? [];
};

/** From the shortest on: 'MB', 'MBa', 'MBar', ..., and where the names are the same, 'MB2', 'MB3'. */
function* candidates(words: readonly string[]): Generator<string> {
  const base = words.map(ofWord).join('');
  const tail = tailOf(words.at(-1) ?? '');
  for (let length = 0; length <= tail.length; length += 1) yield base + tail.slice(0, length).join('');
  for (let count = 2; ; count += 1) yield `${base}${count}`;
}

/**
 * Initials for a name that nobody in `taken` has, whether in small letters or capitals; undefined for a name without
 * a letter.
 */
export const makeInitials = (name: string, taken: Iterable<string>): string | undefined => {
  const words = wordsOf(name);
  if (words.every((word) => ofWord(word) === '')) return undefined;
  const used = new Set([...taken].map((initials) => initials.toLowerCase()));
  for (const candidate of candidates(words)) if (!used.has(candidate.toLowerCase())) return candidate;
  return undefined;
};

/** A person of a list, with initials that are settled already or none. */
export type Named = { readonly name: string; readonly initials?: string | undefined };

/**
 * Gives initials to all of a list that have none; those that are given stay. Where two would be the same, both are made
 * longer, so that neither is taken for the other.
 */
export const withInitials = <Person extends Named>(
  people: readonly Person[],
  taken: Iterable<string>,
): (Person & Named)[] => {
  const used = new Set([...taken, ...people.flatMap(({ initials }) => initials ?? [])]);
  const shortest = people.map(({ name, initials }) => initials ?? makeInitials(name, []));
  return people.map((person, index) => {
    if (person.initials !== undefined) return person;
    const others = shortest.flatMap((other, at) => (at === index || other === undefined ? [] : [other]));
    const initials = makeInitials(person.name, [...used, ...others]);
    if (initials !== undefined) used.add(initials);
    return initials === undefined ? person : { ...person, initials };
  });
};

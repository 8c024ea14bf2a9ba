import type { Attendance } from './attendance.ts';

const ALTERNATE_FOR =
  /^(?:(?:alternate|alt\.?|substitute|deputy)(?: member)? (?:for|to)|(?:deputising|substituting|standing in|attending) for) (?<principal>.+)$/iu;

/** The words of a capacity for somebody who stands in for a person. */
export const alternateFor = (name: string): string => `alternate for ${name}`;

/** Whom somebody stands in for, as the capacity names them: 'Chris Brown' of 'alternate for Chris Brown'. */
export const principalOf = (capacity: string | undefined): string | undefined =>
  ALTERNATE_FOR.exec(capacity?.trim() ?? '')?.groups?.['principal']?.trim();

type Named = Pick<Attendance, 'name' | 'initials'>;

/** Whether words name a person: by the name, in whatever case, or by the initials to the letter. */
export const isNamedBy = (words: string, { name, initials }: Named): boolean =>
  words === initials || words.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB');

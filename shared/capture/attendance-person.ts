import type { Attendance } from '../domain/attendance.ts';
import { itemsOfQualifier } from '../domain/item-qualifier.ts';

/** Somebody as a line of old minutes names them. */
export type NamedPerson = Pick<Attendance, 'name' | 'initials' | 'organisation' | 'capacity' | 'qualifier'>;

const BRACKETS = /\s*[([]([^()[\]]*)[)\]]/gu;
const INITIALS = /^(?:\p{Lu}['’.-]?){1,5}\p{Ll}{0,2}$/u;
const QUALIFIER =
  /^(?:alternate|alt\.?|observer|part(?: meeting| only)?|in part|(?:by |via )?(?:tele|video)?(?:phone|conference|link)|teams|zoom|remote(?:ly)?|online|dialled in|(?:(?:from|to|until|for|up to|after) )?(?:minute \d|\d)[\w .:-]*)$/iu;
const CAPACITY =
  /\b(?:chair(?:man|woman|person)?|secretar(?:y|iat)|minutes|minute[ -]taker|notes|treasurer|clerk|president|proposer|alternate for|representative|advis[eo]r|director|officer|manager)\b/iu;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|cllr|rev|judge)\.?$/iu;
const PARTICLE = /^(?:de|da|del|der|den|di|du|la|le|van|von|ten|ter|y|bin|al)$/u;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Words that organisations and headings have in their names, and people do not. */
const NO_PERSON =
  /\b(?:board|council|office|committee|group|ltd|limited|trust|authority|agency|department|ministry|society|association|university|college|company|plc|panel|part(?:y|ies)|networks?|suppliers?|members?|participants?|representatives?)\b/iu;
const MOST_WORDS = 6;

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

/** Whether words could be somebody's name: two words or more, each beginning like one. */
export const isNameLike = (text: string): boolean => {
  if (NO_PERSON.test(text)) return false;
  const words = text.split(' ').filter((word) => !TITLE.test(word));
  if (words.length > MOST_WORDS || !words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))) return false;
  return words.length > 1 || (words.length === 1 && text.includes(' '));
};

/** Whether a text is initials as lists write them: 'MT', "AO'C", 'MBe'. */
export const isInitials = (text: string): boolean => INITIALS.test(text);

/** Whether words say why somebody is there, and not whom for: 'Secretary', 'Proposer for DP094'. */
export const isCapacity = (words: string): boolean => CAPACITY.test(words);

type Parts = { -readonly [Key in keyof NamedPerson]?: NamedPerson[Key] };

const takeBracket = (parts: Parts, words: string): void => {
  if (words === '') return;
  if (parts.initials === undefined && INITIALS.test(words)) parts.initials = words;
  else if (QUALIFIER.test(words) || itemsOfQualifier(words)) {
    parts.qualifier = [parts.qualifier, words].filter(Boolean).join(', ');
  } else if (isCapacity(words)) parts.capacity = words;
  else parts.organisation = words;
};

const takeTail = (parts: Parts, words: string): void => {
  if (words === '') return;
  if (parts.capacity === undefined && isCapacity(words)) parts.capacity = words;
  else if (parts.organisation === undefined) parts.organisation = words;
  else if (parts.capacity === undefined) parts.capacity = words;
};

/** What stands behind the name, between brackets, commas and dashes. */
const SEPARATOR = /\s*[([][^()[\]]*[)\]]\s*|\s*,\s*|\s+[–—-]\s+/gu;

/**
 * Reads 'Paul Saker (PS)', 'Ruth Coffey, Office of the Lord Chief Justice', 'Kieron O’Hara – CHAIR' or 'Charlotte Jarrow
 * [CJ] (teleconference) Highland Power'. Undefined where no name stands first; a name of one word has to have initials.
 */
export const readNamedPerson = (text: string): NamedPerson | undefined => {
  const parts: Parts = {};
  const bare = squeeze(text.replace(/[*†‡]+/gu, ' '));
  for (const [, words = ''] of bare.matchAll(BRACKETS)) takeBracket(parts, squeeze(words));
  const [name = '', ...tails] = bare.split(SEPARATOR).map(squeeze);
  for (const tail of tails) takeTail(parts, tail);
  const isName = isNameLike(name) || (parts.initials !== undefined && NAME_WORD.test(name));
  return isName ? { name, ...parts } : undefined;
};

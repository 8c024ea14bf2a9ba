import { z } from 'zod';
import { formatScreenDate, fromDayNumber, isLocalDate, toDayNumber } from '../dates.ts';
import { listInWords } from '../list-in-words.ts';
import { err, ok, type Result } from '../result.ts';
import { readTypedDay } from '../typed-day.ts';
import { actionStateSchema } from './action.ts';

/*
 * What narrows the register, as it is typed: 'owner:Pier Wardens due<30 Jun letter'. A name and a sign begin a term,
 * which goes on until the next one; words before the first are searched for.
 */

export const termFields = ['body', 'owner', 'state', 'due', 'meeting', 'matter', 'slips', 'confidential'] as const;
export type TermField = (typeof termFields)[number];

/**
 * One thing that actions have in common. `value` is as the book has it: a day is 'YYYY-MM-DD', or counted from today
 * ('today', '+14'), so that a view that is kept moves on with the days.
 */
export const actionTermSchema = z.strictObject({
  field: z.enum(termFields),
  is: z.enum([':', '<', '>']),
  value: z.string().min(1).max(200),
});
export type ActionTerm = z.infer<typeof actionTermSchema>;

const NOBODY = 'nobody';
const NONE = 'none';

const COUNTED = /^\+(\d{1,4})(?: days?)?$/u;

/** The day that a term means: 'YYYY-MM-DD'. */
export const dayOfTerm = (value: string, today: string): string => {
  if (value === 'today') return today;
  const count = COUNTED.exec(value)?.[1];
  return count === undefined ? value : fromDayNumber(toDayNumber(today) + Number(count));
};

const readDay = (text: string, today: string): Result<string, string> => {
  const lower = text.toLowerCase();
  if (lower === 'today') return ok(lower);
  const count = COUNTED.exec(lower)?.[1];
  if (count !== undefined) return ok(`+${count}`);
  if (isLocalDate(text)) return ok(text);
  return readTypedDay(text, today);
};

type Read = (text: string, is: ActionTerm['is'], today: string) => Result<string, string>;

const asTyped: Read = (text) => ok(text);

const READ: Readonly<Record<TermField, Read>> = {
  body: asTyped,
  owner: (text) => ok(text.toLowerCase() === NOBODY ? NOBODY : text),
  meeting: asTyped,
  matter: asTyped,
  state: (text) => {
    const state = actionStateSchema.options.find((one) => one.startsWith(text.toLowerCase()));
    return state ? ok(state) : err(`There is no state ‘${text}’: there are ${actionStateSchema.options.join(', ')}.`);
  },
  due: (text, is, today) => (is === ':' && text.toLowerCase() === NONE ? ok(NONE) : readDay(text, today)),
  slips: (text) => (/^\d{1,3}$/u.test(text) ? ok(text) : err('Write how often its due was changed, as in slips>1.')),
  confidential: (text) =>
    /^(?:yes|no)$/iu.test(text) ? ok(text.toLowerCase()) : err('Write confidential:yes or confidential:no.'),
};

const TERM_START = String.raw`(?:^|\s)(${termFields.join('|')})\s*([:<>])`;
const TERM = new RegExp(TERM_START, 'giu');
const TERM_ONCE = new RegExp(TERM_START, 'iu');

export type TypedTerms = { readonly words: string; readonly terms: readonly ActionTerm[] };

const fieldOf = (name: string): TermField | undefined => termFields.find((field) => field === name.toLowerCase());
const signOf = (sign: string): ActionTerm['is'] | undefined => actionTermSchema.shape.is.safeParse(sign).data;

/** What looks like a term and is none: a name and a sign with something behind it, but '10:30' and 'https://' don't. */
const UNKNOWN = new RegExp(String.raw`(?:^|\s)((?!(?:${termFields.join('|')})[:<>])\p{L}+[:<>])(?=[^\s/])`, 'iu');

const KNOWN = listInWords([
  'body:',
  'owner:',
  'state:',
  'due:',
  'due<',
  'due>',
  'meeting:',
  'matter:',
  'slips>',
  'confidential:',
]);

/** A sentence about what was typed as a term and is not known, naming those that are. */
export const unknownTerm = (typed: string): string | undefined => {
  const name = UNKNOWN.exec(typed)?.[1];
  return name === undefined ? undefined : `‘${name}’ is not known here: write ${KNOWN}.`;
};

/** What was typed, as terms and the words before them; the error is a sentence about the first that can't be read. */
export const readTerms = (typed: string, today: string): Result<TypedTerms, string> => {
  const unknown = unknownTerm(typed);
  if (unknown !== undefined) return err(unknown);
  const found = [...typed.matchAll(TERM)];
  const terms: ActionTerm[] = [];
  for (const [at, match] of found.entries()) {
    const value = typed.slice(match.index + match[0].length, found[at + 1]?.index).trim();
    const [field, is] = [fieldOf(match[1] ?? ''), signOf(match[2] ?? '')];
    if (!field || !is || value === '') return err(`Write what comes after ${match[0].trim()}`);
    const read = READ[field](value, is, today);
    if (!read.ok) return read;
    terms.push({ field, is, value: read.value.slice(0, 200) });
  }
  return ok({ words: typed.slice(0, found[0]?.index).trim(), terms });
};

/** The words of what was typed: what begins a term is not searched for, though it is not finished, or not known. */
export const wordsOf = (typed: string): string => {
  const starts = [typed.search(TERM), typed.search(UNKNOWN)].filter((at) => at !== -1);
  return typed.slice(0, Math.min(typed.length, ...starts)).trimEnd();
};

/** Whether a space behind it ends the value of a term: some values have spaces in them. A name has to be looked up. */
const ENDS: Readonly<Record<TermField, (value: string) => boolean | 'ask'>> = {
  body: () => true,
  owner: (value) => value.toLowerCase() === NOBODY || 'ask',
  meeting: () => true,
  matter: () => true,
  state: (value) => !actionStateSchema.options.some((one) => one.startsWith(`${value.toLowerCase()} `)),
  due: (value) => /^(?:today|none|\+\d+)$|\d{4}|^\d+[/.]\d+[/.]\d+$/iu.test(value),
  slips: () => true,
  confidential: () => true,
};

export type TypedSoFar = {
  /** What was typed up to the end of the last term that is finished. */
  readonly finished: string;
  /** What is still being typed. */
  readonly rest: string;
  /** The name of an owner that a space follows: whether it goes on only the book can tell. */
  readonly owner?: string;
};

/** What of a typed text is finished: every term that another follows, and the last one when a space ends it. */
export const finishedTerms = (typed: string): TypedSoFar => {
  const last = [...typed.matchAll(TERM)].at(-1);
  if (!last) return { finished: '', rest: typed };
  const value = typed.slice(last.index + last[0].length);
  const field = fieldOf(last[1] ?? '');
  const ends = field && /\S\s$/u.test(value) && ENDS[field](value.trim());
  if (ends === true) return { finished: typed, rest: '' };
  const before = typed.slice(0, last.index);
  const rest = typed.slice(last.index).trimStart();
  const owner = ends === 'ask' ? { owner: value.trim() } : {};
  return TERM_ONCE.test(before) ? { finished: before, rest, ...owner } : { finished: '', rest: typed, ...owner };
};

/** Terms with another among them: in place of what it can't stand beside. */
export const withTerm = (terms: readonly ActionTerm[], term: ActionTerm): readonly ActionTerm[] => {
  const goes = ({ field, is }: ActionTerm): boolean =>
    field === term.field && (field !== 'due' || is === term.is || is === ':' || term.is === ':');
  return [...terms.filter((one) => !goes(one)), term];
};

const SIGNS = { ':': '', '<': 'before ', '>': 'after ' } as const;

const dayWords = (value: string): string => {
  if (value.startsWith('+')) return `in ${value.slice(1)} days`;
  return isLocalDate(value) ? formatScreenDate(value) : value;
};

/** A term as a chip says it. */
export const termWords = ({ field, is, value }: ActionTerm): string => {
  if (field === 'due') return `due ${SIGNS[is]}${dayWords(value)}`;
  if (field === 'slips') return `slips ${is === ':' ? 'from ' : `${is} `}${value}`;
  return `${field}: ${value}`;
};

/** What the terms ask of an action; days are counted from `today`. */
export type TermFilter = {
  body?: string;
  owner?: string;
  hasOwner?: boolean;
  states?: (typeof actionStateSchema.options)[number][];
  meeting?: string;
  matter?: string;
  confidential?: boolean;
  slips?: number;
  dueFrom?: string;
  dueTo?: string;
  hasDay?: boolean;
};

const dueFilter = ({ is, value }: ActionTerm, today: string): TermFilter => {
  if (value === NONE) return { hasDay: false };
  const day = toDayNumber(dayOfTerm(value, today));
  if (is === '<') return { dueTo: fromDayNumber(day - 1) };
  if (is === '>') return { dueFrom: fromDayNumber(day + 1) };
  return { dueFrom: fromDayNumber(day), dueTo: fromDayNumber(day) };
};

const FILTERS: Readonly<Record<TermField, (term: ActionTerm, today: string) => TermFilter>> = {
  body: ({ value }) => ({ body: value }),
  owner: ({ value }) => (value === NOBODY ? { hasOwner: false } : { owner: value }),
  state: ({ value }) => ({ states: actionStateSchema.options.filter((state) => state === value) }),
  meeting: ({ value }) => ({ meeting: value }),
  matter: ({ value }) => ({ matter: value }),
  confidential: ({ value }) => ({ confidential: value === 'yes' }),
  slips: ({ is, value }) => ({ slips: Number(value) + (is === '>' ? 1 : 0) }),
  due: dueFilter,
};

/** What the book is asked for by some terms; `today` is 'YYYY-MM-DD'. */
export const filterOfTerms = (terms: readonly ActionTerm[], today: string): TermFilter =>
  Object.assign({}, ...terms.map((term) => FILTERS[term.field](term, today)));

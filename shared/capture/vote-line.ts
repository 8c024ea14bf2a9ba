import type { Fact, VoteSide } from '../domain/block.ts';
import { BLANK, skipBlanks } from './blank.ts';
import type { Reading } from './compile.ts';
import { matchAt } from './match.ts';
import { readPeople } from './people.ts';

export type VoteFact = Readonly<Fact<'vote'>>;
export type VoteLine = { readonly kind: 'vote'; readonly fact: VoteFact };

type Side = 'for' | 'against' | 'abstained';
type SideRead = { readonly side: VoteSide; readonly end: number };

const WORD = new RegExp(`VOTE${BLANK}+`, 'uy');
const COUNT = '(0|[1-9]\\d{0,4})';
const DASH = `${BLANK}*[-–]${BLANK}*`;
const COUNTS = new RegExp(`${COUNT}${DASH}${COUNT}(?:${DASH}${COUNT})?${BLANK}*$`, 'uy');
const MANNER = new RegExp(`(?:(nem\\.?${BLANK}+con\\.?)|unanimous(?:ly)?)${BLANK}*\\.?${BLANK}*$`, 'uy');
const SIDE = new RegExp(`(for|against|abstained)${BLANK}*:${BLANK}*`, 'uy');
const NUMBER = new RegExp(`${COUNT}(?![\\p{L}\\p{N}])`, 'uy');
const BETWEEN = new RegExp(`${BLANK}*[,;]?${BLANK}*`, 'uy');

const sideOf = (word: string | undefined): Side | undefined =>
  word === 'for' || word === 'against' || word === 'abstained' ? word : undefined;

const readCounts = (text: string, at: number): VoteFact | undefined => {
  const [taken, inFavour, against, abstained] = matchAt(COUNTS, text, at) ?? [];
  if (taken === undefined) return undefined;
  return {
    for: { count: Number(inFavour) },
    against: { count: Number(against) },
    ...(abstained === undefined ? {} : { abstained: { count: Number(abstained) } }),
  };
};

const readManner = (text: string, at: number): VoteFact | undefined => {
  const match = matchAt(MANNER, text, at);
  return match && { manner: match[1] === undefined ? 'unanimous' : 'nem con' };
};

const readSide = (reading: Reading, at: number): SideRead | undefined => {
  const number = matchAt(NUMBER, reading.text, at)?.[0];
  if (number !== undefined) return { side: { count: Number(number) }, end: at + number.length };
  const list = readPeople(reading, at);
  return list && { side: { people: list.people.map(({ id }) => id) }, end: list.end };
};

/** 'for: AB, PS against: CB': each side once, by initials or by a number. */
const readSides = (reading: Reading, start: number): VoteFact | undefined => {
  const { text } = reading;
  const sides: { for?: VoteSide; against?: VoteSide; abstained?: VoteSide } = {};
  let at = start;
  do {
    const [taken = '', word] = matchAt(SIDE, text, at) ?? [];
    const name = sideOf(word);
    const read = name && !sides[name] ? readSide(reading, at + taken.length) : undefined;
    if (!name || !read) return undefined;
    sides[name] = read.side;
    at = read.end + (matchAt(BETWEEN, text, read.end)?.[0].length ?? 0);
  } while (skipBlanks(text, at) < text.length);
  return sides;
};

/** A line that is only 'VOTE 5-2-1', 'VOTE for: AB, PS against: CB', 'VOTE nem con' or 'VOTE unanimous'. */
export const readVoteLine = (reading: Reading): VoteLine | undefined => {
  const { text } = reading;
  const at = matchAt(WORD, text, 0)?.[0].length;
  if (at === undefined) return undefined;
  const fact = readCounts(text, at) ?? readManner(text, at) ?? readSides(reading, at);
  return fact && { kind: 'vote', fact };
};

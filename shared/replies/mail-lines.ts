import { readWrittenDate } from '../written-date.ts';
import type { LeftOutLine } from './left-out.ts';

/** What a line of a mail is that says nothing of an action. */
export type LeftOut = Extract<LeftOutLine['why'], 'quoted' | 'greeting' | 'signature' | 'original'>;

const HEAD = /^\*?(?:from|to|cc|bcc|sent|date|subject|importance|attachments|reply-to)\*?:\*?\s/iu;
const DAY = /^\*?(?:sent|date)\*?:\*?\s+(?<day>.+)$/iu;
const QUOTED = /^\s*(?:>|\|\s)/u;
const WROTE = /^(?:on\b.{0,200}\bwrote:|.{0,120}<[^>]+@[^>]+>\s+wrote:)$/iu;
const ORIGINAL = /^-{2,}\s*(?:original message|forwarded message)\s*-{2,}$/iu;
const GREETING = /^(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening))\b[^:]{0,60}[,!.]?$/iu;
const CLOSING =
  /^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many)?\s*(?:regards|wishes|thanks)|thanks|thank you|cheers|yours (?:sincerely|faithfully|truly)|sent from my .{1,40})\b[^:]{0,20}[,.!]?$/iu;

/** What a line is that is left out; undefined for one that may say something. */
export const whatIsLeftOut = (line: string): LeftOut | undefined => {
  const text = line.trim();
  if (QUOTED.test(line) || WROTE.test(text)) return 'quoted';
  if (ORIGINAL.test(text)) return 'original';
  if (/^--\s?$/u.test(line) || CLOSING.test(text)) return 'signature';
  return GREETING.test(text) ? 'greeting' : undefined;
};

/** Without the time and the zone that mail programs write behind a day. */
const TIME = /[,]?\s*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?.*$/iu;

/** The day that a head names, 'YYYY-MM-DD'; undefined where it names none. */
export const mailDay = (line: string): string | undefined => {
  const said = DAY.exec(line)?.groups?.['day'];
  if (said === undefined) return undefined;
  const words = said
    .replace(/^(\d{4}-\d{2}-\d{2})T.*$/u, '$1')
    .replace(TIME, '')
    .trim();
  const read = readWrittenDate(words);
  return read.ok ? read.value : undefined;
};

/** A line as those of heads are; a day that can't be read is none of a mail program. */
const looksHead = (line: string): boolean => HEAD.test(line) && (!DAY.test(line) || mailDay(line) !== undefined);

const BEGINS = /^\*?(?:from|sent|date)\*?:/iu;

/**
 * Which lines of a mail are its head: several of them together, or one alone that begins a mail and says who wrote it or
 * when. Within what somebody writes, "Date: 4 June" is an answer.
 */
export const headsOf = (lines: readonly string[]): boolean[] => {
  const looks = lines.map(looksHead);
  const isFree = (at: number): boolean => {
    const before = lines[at - 1]?.trim() ?? '';
    return before === '' || ORIGINAL.test(before);
  };
  const begins = (at: number): boolean => isFree(at) && (looks[at + 1] === true || BEGINS.test(lines[at] ?? ''));
  const heads: boolean[] = [];
  for (const at of lines.keys()) heads.push(looks[at] === true && (heads[at - 1] === true || begins(at)));
  return heads;
};

import { readWrittenDate } from '../written-date.ts';
import type { LeftOutLine } from './left-out.ts';

/** What a line of a mail is that says nothing of an action. */
export type LeftOut = Extract<LeftOutLine['why'], 'head' | 'quoted' | 'greeting' | 'signature' | 'original'>;

const HEAD = /^\*?(?:from|to|cc|bcc|sent|date|subject|importance|attachments|reply-to)\*?:\*?\s/iu;
const DAY = /^\*?(?:sent|date)\*?:\*?\s+(?<day>.+)$/iu;
const QUOTED = /^\s*(?:>|\|\s)/u;
const WROTE = /^(?:on\b.{0,200}\bwrote:|.{0,120}<[^>]+@[^>]+>\s+wrote:)$/iu;
/** The same, which a mail program broke in two. */
const ON_DAY = /^on\b.{4,200}$/iu;
const WROTE_BELOW = /^(?:<?[^\s<>]+@[^\s<>]+>?\s*)?wrote:$/iu;
/** The line that a mail program draws above an earlier mail. */
const RULE = /^(?:_{5,}|-{5,}|={5,})$/u;
const ORIGINAL = /^-{2,}\s*(?:original message|forwarded message)\s*-{2,}$/iu;
const GREETING = /^(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening))\b[^:]{0,60}[,!.]?$/iu;
const CLOSING =
  /^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many)?\s*(?:regards|wishes|thanks)|thanks|thank you|cheers|yours (?:sincerely|faithfully|truly)|sent from my .{1,40})\b[^:]{0,20}[,.!]?$/iu;

const FROM_A_PHONE = /^(?:sent from (?:outlook|mail|yahoo|gmail|samsung|proton)\b|get outlook for\b).{0,120}$/iu;

/** Whether two lines are the one that says who wrote what is quoted below. */
export const isWroteInTwo = (line: string, next: string): boolean =>
  ON_DAY.test(line.trim()) && WROTE_BELOW.test(next.trim());

/** What a line is that is left out; undefined for one that may say something. */
export const whatIsLeftOut = (line: string): LeftOut | undefined => {
  const text = line.trim();
  if (QUOTED.test(line) || WROTE.test(text)) return 'quoted';
  if (ORIGINAL.test(text)) return 'original';
  if (RULE.test(text)) return 'head';
  if (/^--\s?$/u.test(line) || CLOSING.test(text) || FROM_A_PHONE.test(text)) return 'signature';
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
const FROM = /^\*?from\*?:/iu;
/** So many of them, the first of which says from whom it is, are a head wherever they stand. */
const CERTAIN = 3;

/**
 * Which lines of a mail are its head: several of them together, or one alone that begins a mail and says who wrote it or
 * when. Within what somebody writes, "Date: 4 June" is an answer.
 */
export const headsOf = (lines: readonly string[]): boolean[] => {
  const looks = lines.map(looksHead);
  const isFree = (at: number): boolean => {
    const before = lines[at - 1]?.trim() ?? '';
    return before === '' || ORIGINAL.test(before) || RULE.test(before);
  };
  const isCertain = (at: number): boolean =>
    FROM.test(lines[at] ?? '') && looks.slice(at, at + CERTAIN).filter(Boolean).length === CERTAIN;
  const begins = (at: number): boolean => isFree(at) && (looks[at + 1] === true || BEGINS.test(lines[at] ?? ''));
  const heads: boolean[] = [];
  for (const at of lines.keys())
    heads.push(looks[at] === true && (heads[at - 1] === true || begins(at) || isCertain(at)));
  return heads;
};

import { readWrittenDate } from '../written-date.ts';

/** What a line of a mail is that says nothing of an action. */
export type LeftOut = 'quoted' | 'greeting' | 'signature' | 'original';

const HEAD = /^\*?(?:from|to|cc|bcc|sent|date|subject|importance|attachments|reply-to)\*?:\*?\s/iu;
const DAY = /^\*?(?:sent|date)\*?:\*?\s+(?<day>.+)$/iu;
const QUOTED = /^\s*(?:>|\|\s)/u;
const WROTE = /^(?:on\b.{0,200}\bwrote:|.{0,120}<[^>]+@[^>]+>\s+wrote:)$/iu;
const ORIGINAL = /^-{2,}\s*(?:original message|forwarded message)\s*-{2,}$/iu;
const GREETING = /^(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening))\b[^:]{0,60}[,!.]?$/iu;
const CLOSING =
  /^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many)?\s*(?:regards|wishes|thanks)|thanks|thank you|cheers|yours (?:sincerely|faithfully|truly)|sent from my .{1,40})\b[^:]{0,20}[,.!]?$/iu;

/** A line of the head of a mail. */
export const isMailHead = (line: string): boolean => HEAD.test(line);

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

import { isLocalDate, MONTHS, toLocalDate } from '../dates.ts';
import type { Due } from '../domain/block.ts';
import { BLANK } from './blank.ts';

/** What the words are read against: `meetingDate` is 'YYYY-MM-DD', `shortName` the body's. Both may be missing. */
export type DueContext = { readonly meetingDate?: string | undefined; readonly shortName?: string | undefined };

const WORD_AFTER = '(?![\\p{L}\\p{N}])';
const WEEKDAY = `(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?,?${BLANK}+)?`;
const MONTH_NAMES = MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|');
const HOUR = `\\d{1,2}(?:[:.]\\d{2})?${BLANK}*(?:[ap]\\.?m\\.?)?`;
const TIME = `(?:(?:noon|midday|COB|close of (?:business|play)|${HOUR})${BLANK}+on${BLANK}+)?`;
const YEAR = `,?${BLANK}+(?<year>\\d{4})(?!\\d)`;
const LONG = `(?:the${BLANK}+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?${BLANK}+(?:of${BLANK}+)?(?<month>Sept|${MONTH_NAMES})${WORD_AFTER}(?:${YEAR})?`;
const MONTH_FIRST = `(?<name>Sept|${MONTH_NAMES})${WORD_AFTER}${BLANK}+(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|[:/]\\d)(?:,?${BLANK}+(?<yearAfter>\\d{4})(?!\\d))?`;
const SHORT = `(?<d>\\d{1,2})(?<mark>[/.])(?<m>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d{2})(?!\\d|[/.]\\d)`;
const ISO = `(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d|-\\d)`;
const NAME = `\\p{Lu}[\\p{L}\\p{N}-]*(?:${BLANK}+\\p{Lu}[\\p{L}\\p{N}-]*){0,5}`;
const MEETING = `(?:the${BLANK}+)?(?<next>next)${BLANK}+(?:(?<whose>${NAME})${BLANK}+)?meeting${WORD_AFTER}(?:${BLANK}+of${BLANK}+(?:the${BLANK}+)?(?<of>${NAME}))?`;
const COUNT_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const WITHIN = `(?<count>\\d{1,5}|${COUNT_WORDS.join('|')})${BLANK}*(?:WDs?|working${BLANK}+days?)${WORD_AFTER}`;
/** "None set" is an answer; behind the word due only, since there are many things of which none is set. */
const NONE = `[Dd]ue(?:${BLANK}+date)?${BLANK}*:${BLANK}*(?<none>[Nn]one(?:${BLANK}+set)?)${WORD_AFTER}`;
const DATE = `${TIME}${WEEKDAY}(?:${ISO}|${SHORT}|${LONG}|${MONTH_FIRST})`;

const DUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:[Bb]y|[Bb]efore)${BLANK}+(?:${MEETING}|${DATE})|[Ww]ithin${BLANK}+${WITHIN}|${NONE})`,
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

/** A day without a year is the next such day, the day of the meeting included. */
const nextSuchDay = (month: number, day: number, meetingDate: string | undefined): string | undefined => {
  if (meetingDate === undefined) return undefined;
  const year = Number(meetingDate.slice(0, 4));
  const days = [toLocalDate(year, month, day), toLocalDate(year + 1, month, day)];
  return days.find((date) => date !== undefined && date >= meetingDate);
};

const readLong = (groups: Groups, about: DueContext): string | undefined => {
  const [day, month] = [Number(groups['day'] ?? groups['dayAfter']), monthOf(groups['month'] ?? groups['name'] ?? '')];
  const year = groups['year'] ?? groups['yearAfter'];
  if (year === undefined) return nextSuchDay(month, day, about.meetingDate);
  return /^(?:19|20)/.test(year) ? toLocalDate(Number(year), month, day) : undefined;
};

const readShort = (groups: Groups): string | undefined => {
  const year = Number(groups['y']);
  return toLocalDate(year < 100 ? 2000 + year : year, Number(groups['m']), Number(groups['d']));
};

const readDate = (groups: Groups, about: DueContext): Due | undefined => {
  const { iso, d } = groups;
  const date = iso ?? (d === undefined ? readLong(groups, about) : readShort(groups));
  return date !== undefined && isLocalDate(date) ? { date } : undefined;
};

const readDays = (count: string): Due | undefined => {
  const words: readonly string[] = COUNT_WORDS;
  const days = words.includes(count) ? words.indexOf(count) + 1 : Number(count);
  return days >= 1 && days <= 9999 ? { workingDays: days } : undefined;
};

/** The next meeting of another body is not one that the book can count with. */
const isOwnMeeting = (groups: Groups, about: DueContext): boolean =>
  [groups['whose'], groups['of']].every((name) => name === undefined || name === about.shortName);

const dueOf = (groups: Groups, about: DueContext): Due | undefined => {
  if (groups['none'] !== undefined) return { none: true };
  if (groups['count'] !== undefined) return readDays(groups['count']);
  if (groups['next'] !== undefined) return isOwnMeeting(groups, about) ? { meeting: 'next' } : undefined;
  return readDate(groups, about);
};

/**
 * When the words of an action say it is due: after by, before or within, or that none is set; the first that can be
 * where there are several. Figures alone are read in the British order, a month by its name on either side, and none is read that is not in the calendar.
 */
export const readDue = (text: string, about: DueContext): Due | undefined => {
  for (const match of text.matchAll(DUE)) {
    const due = dueOf(match.groups ?? {}, about);
    if (due) return due;
  }
  return undefined;
};

const isSame = (a: Due | undefined, b: Due | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The due after the text of an action changed from `before` to `after`: one that came from the words follows the
 * words, one that was set or cleared in its field stays.
 */
export const followDue = (before: string, due: Due | undefined, after: string, about: DueContext): Due | undefined =>
  isSame(due, readDue(before, about)) ? readDue(after, about) : due;

import type { Meeting } from './meeting.ts';

const increase = (digits: string): string => String(Number(digits) + 1).padStart(digits.length, '0');

/** The last number in a text goes up by one; a year behind it stays: '3/2020' is followed by '4/2020'. */
const COUNT = /(\d+)(\D+(?:19|20)\d{2})?(\D*)$/;

/** The number that the meeting after this one would have: '16' after '15', '2020/4' after '2020/3'; '1' for the first. */
export const nextMeetingNumber = (last: string | undefined): string => {
  if (last === undefined) return '1';
  return last.replace(COUNT, (_, count: string, year = '', rest = '') => `${increase(count)}${year}${rest}`);
};

type Parts = { readonly year: string; readonly month: string; readonly day: string };

const partsOf = (date: string): Parts => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
};

/** How dates are written into references, the longest first: what is part of a longer one must not be taken for it. */
const FORMS: readonly ((date: Parts) => string)[] = [
  ({ year, month, day }) => `${year}-${month}-${day}`,
  ({ year, month, day }) => `${day}${month}${year}`,
  ({ year, month, day }) => `${year}${month}${day}`,
  ({ year, month, day }) => `${day}${month}${year.slice(2)}`,
  ({ year, month, day }) => `${year.slice(2)}${month}${day}`,
  ({ month, day }) => `${day}${month}`,
];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The pieces around the one place where `part` stands between other signs than digits. */
const splitAt = (text: string, part: string): readonly [string, string] | undefined => {
  const pieces = text.split(new RegExp(`(?<!\\d)${escaped(part)}(?!\\d)`));
  const [before, after] = pieces;
  return pieces.length === 2 && before !== undefined && after !== undefined ? [before, after] : undefined;
};

type Dated = Pick<Meeting, 'number' | 'date'>;

const withNumber = (text: string, last: Dated, next: Dated): string | undefined => {
  const around = splitAt(text, last.number);
  return around && `${around[0]}${next.number}${around[1]}`;
};

/**
 * A reference for the next meeting, made as the last one's was: 'HLC_7_1203' of meeting 7 on 12 March gives 'HLC_8_0904'
 * for meeting 8 on 9 April. Undefined when the last one does not show how it was made, or the new date is wanting.
 */
export const suggestReference = (last: Dated & Pick<Meeting, 'reference'>, next: Dated): string | undefined => {
  const { reference } = last;
  if (reference === undefined) return undefined;
  if (last.date === undefined) return withNumber(reference, last, next);
  const parts = partsOf(last.date);
  for (const form of FORMS) {
    const around = splitAt(reference, form(parts));
    if (!around) continue;
    if (next.date === undefined) return undefined;
    const written = form(partsOf(next.date));
    const [before, after] = around;
    const numbered = [withNumber(before, last, next), withNumber(after, last, next)];
    return `${numbered[0] ?? before}${written}${numbered[1] ?? after}`;
  }
  return withNumber(reference, last, next);
};

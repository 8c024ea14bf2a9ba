import type { DueContext } from '../../../shared/capture/due.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readWrittenDate } from '../../../shared/written-date.ts';
import { readDueField } from '../../editor/due-text.ts';

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** What is meant to be a day and nothing else, be it in the calendar or not: '31 Feb 2020', 'Mon 30/6/20', '2020-02-31'. */
const DAY = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?` +
    String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?(?:${MONTH})[a-z]*\.?(?:,?\s*\d{2,4})?` +
    String.raw`|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})$`,
  'i',
);

const WEEKDAY = /^[a-z]+[.,]?\s+/i;
/** From one 29 February to the next there can be eight years. */
const YEARS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

const asDue = (day: Result<string, string>): Result<Due, string> => (day.ok ? ok({ date: day.value }) : day);

/** A day without a year is the next such one; a weekday said with it has to be that day's. */
const readDay = (text: string, about: DueContext): Result<Due, string> => {
  const from = about.meetingDate;
  const hasYear = /\d{4}|\d\D+\d+\D+\d/.test(text);
  if (hasYear || from === undefined) return asDue(readWrittenDate(text));
  const first = Number(from.slice(0, 4));
  const year = YEARS.map((more) => first + more).find((one) => {
    const day = readWrittenDate(`${text.replace(WEEKDAY, '')} ${one}`);
    return day.ok && day.value >= from;
  });
  return asDue(readWrittenDate(`${text} ${year ?? first}`));
};

/**
 * What was entered as the due of an action: a day, the next or a named meeting, working days, "none", any other words;
 * nothing is not settled. The error is a sentence for who entered a day that there is not.
 */
export const readDue = (entered: string, about: DueContext): Result<Due | null, string> => {
  const text = entered.trim();
  return DAY.test(text) ? readDay(text, about) : ok(readDueField(text, about));
};

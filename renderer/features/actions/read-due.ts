import type { DueContext } from '../../../shared/capture/due.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { readWrittenDate } from '../../../shared/written-date.ts';
import { readDueField } from '../../editor/due-text.ts';

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** What is meant to be a day and nothing else, be it in the calendar or not: '31 Feb 2020', 'June 31', 'Mon 30/6/20'. */
const DAY = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?` +
    String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?(?:${MONTH})[a-z]*\.?(?:,?\s*\d{2,4})?` +
    String.raw`|(?:${MONTH})[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{2,4})?` +
    String.raw`|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})$`,
  'i',
);

/** A day without a year is the next such one; a weekday said with it has to be that day's. */
const readDay = (text: string, { meetingDate }: DueContext): Result<Due, string> => {
  const day = meetingDate === undefined ? readWrittenDate(text) : readTypedDay(text, meetingDate, 'ahead');
  return day.ok ? ok({ date: day.value }) : day;
};

/**
 * What was entered as the due of an action: a day, the next or a named meeting, working days, "none", any other words;
 * nothing is not settled. The error is a sentence for who entered a day that there is not.
 */
export const readDue = (entered: string, about: DueContext): Result<Due | null, string> => {
  const text = entered.trim();
  return DAY.test(text) ? readDay(text, about) : ok(readDueField(text, about));
};

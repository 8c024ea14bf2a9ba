import type { DueContext } from '../../../shared/capture/due.ts';
import type { Due } from '../../../shared/domain/block.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
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

/** Days without a year are read by the words of minutes: the next such day. */
const readDay = (text: string, about: DueContext): Result<Due, string> => {
  const day = readWrittenDate(text);
  if (day.ok) return ok({ date: day.value });
  const due = readDueField(text, about);
  const hasYear = /\d{4}|\d\D+\d+\D+\d/.test(text);
  return !hasYear && due && 'date' in due ? ok(due) : err(day.error);
};

/**
 * What was entered as the due of an action: a day, the next or a named meeting, working days, "none", any other words;
 * nothing is not settled. The error is a sentence for who entered a day that there is not.
 */
export const readDue = (entered: string, about: DueContext): Result<Due | null, string> => {
  const text = entered.trim();
  return DAY.test(text) ? readDay(text, about) : ok(readDueField(text, about));
};

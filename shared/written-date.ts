import { formatLongDate, MONTHS, toLocalDate } from './dates.ts';
import { err, ok, type Result } from './result.ts';

const EXAMPLE = 'Write the date like 26 May 2020 or 26/5/20.';

/** What is said of a day that is whole but for its year. */
export const YEAR_MISSING = 'Write the year too, as in 26 May 2020.';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
/** A weekday at the beginning of a date. */
export const WEEKDAY = /^(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*/i;

/** The British order: of figures alone the first is the day; beside the name of a month it is known either way. */
const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*(?<name>[a-z]{3,})\.?,?[\s-]*(?<year>\d{4}|\d{2})?$/i,
  /^(?<name>[a-z]{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?<year>\d{4}|\d{2}))?$/i,
] as const;

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;

type Day = { readonly year: number; readonly month: number; readonly day: number };

const dayOf = (groups: Readonly<Record<string, string | undefined>>): Result<Day, string> => {
  const { name } = groups;
  const month = name === undefined ? Number(groups['month']) : monthOf(name.toLowerCase() === 'sept' ? 'sep' : name);
  if (month === 0) return err(`There is no month called ${name ?? ''}. ${EXAMPLE}`);
  if (groups['year'] === undefined) return err(YEAR_MISSING);
  const year = Number(groups['year']);
  return ok({ year: groups['year'].length === 2 ? 2000 + year : year, month, day: Number(groups['day']) });
};

const notInCalendar = ({ year, month, day }: Day): string => {
  const name = MONTHS[month - 1];
  if (name === undefined) return `There is no month ${month}. ${EXAMPLE}`;
  const last = [31, 30, 29, 28].find((candidate) => toLocalDate(year, month, candidate) !== undefined);
  return last === undefined ? EXAMPLE : `${day} ${name} ${year} is not in the calendar: the month has ${last} days.`;
};

/** A weekday that does not belong to the date is a slip of one of them; the writer has to say of which. */
const checkWeekday = (date: string, said: string | undefined): Result<string, string> => {
  const is = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  if (said === undefined || is.toLowerCase().startsWith(said.slice(0, 3).toLowerCase())) return ok(date);
  return err(`${formatLongDate(date)} is a ${is}. Correct the day or the date.`);
};

/**
 * The date that somebody wrote, as 'YYYY-MM-DD': '26 May 2020', 'Tue 26th May 2020', 'May 26, 2020',
 * '26/5/20', '2020-05-26'. Of figures alone the day comes before the month, and years of two figures are of this century. The error is a sentence for the writer.
 */
export const readWrittenDate = (text: string): Result<string, string> => {
  const written = text.trim().replaceAll(/\s+/g, ' ');
  const weekday = WEEKDAY.exec(written);
  const rest = written.slice(weekday?.[0].length ?? 0).replace(/^the /i, '');
  const groups = FORMS.map((form) => form.exec(rest)).find((match) => match !== null)?.groups;
  if (!groups) return err(`That is not a date. ${EXAMPLE}`);
  const day = dayOf(groups);
  if (!day.ok) return day;
  const date = toLocalDate(day.value.year, day.value.month, day.value.day);
  if (date === undefined) return err(notInCalendar(day.value));
  return checkWeekday(date, weekday?.groups?.['weekday']);
};

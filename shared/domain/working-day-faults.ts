import { formatScreenDate, toDayNumber } from '../dates.ts';
import { sinceMonday, type WorkingDayRules } from './working-calendar.ts';

type Fault = { readonly path: string; readonly message: string };

const listFaults = (days: WorkingDayRules['closed'], path: string): Fault[] =>
  days.flatMap(({ date }, index) => {
    if (sinceMonday(toDayNumber(date)) > 4) {
      return [{ path, message: `${formatScreenDate(date)} is on a weekend, when nobody works anyway.` }];
    }
    const isTwice = days.findIndex((day) => day.date === date) < index;
    return isTwice ? [{ path, message: `${formatScreenDate(date)} stands there already.` }] : [];
  });

/** What can't be so in the days that a body adds to the bank holidays and takes out of them. */
export const workingDayFaults = (rules: WorkingDayRules | undefined, path: string): Fault[] =>
  rules === undefined
    ? []
    : [...listFaults(rules.closed, `${path}.closed`), ...listFaults(rules.worked, `${path}.worked`)];

import type { BodyRules } from '../../../shared/domain/body-rules.ts';
import type { DayOff } from '../../../shared/domain/days-off.ts';
import { usualWorkingDays, type WorkingDayRules } from '../../../shared/domain/working-calendar.ts';

/** The rules with a change of the working days; a body that has them as usual says nothing. */
export const withWorkingDays = (
  { workingDays = usualWorkingDays, ...rules }: BodyRules,
  change: (now: WorkingDayRules) => WorkingDayRules,
): BodyRules => {
  const changed = change(workingDays);
  return JSON.stringify(changed) === JSON.stringify(usualWorkingDays) ? rules : { ...rules, workingDays: changed };
};

export const withHolidays = (now: WorkingDayRules, holidays: WorkingDayRules['holidays']): WorkingDayRules => ({
  ...now,
  holidays,
});

export const withCountsFirst = ({ countsFirst: _, ...now }: WorkingDayRules, first: boolean): WorkingDayRules =>
  first ? { ...now, countsFirst: true } : now;

const byDate = (days: WorkingDayRules['closed']) => days.toSorted((a, b) => a.date.localeCompare(b.date));

export const withClosed = (now: WorkingDayRules, { date, name }: { readonly date: string; readonly name: string }) => ({
  ...now,
  closed: byDate([...now.closed, { date, name }]),
});

/** A bank holiday is worked on, or none again; a day of the body's own goes. */
export const toggled = (now: WorkingDayRules, { date, name, kind }: DayOff): WorkingDayRules => {
  const without = (days: WorkingDayRules['closed']) => days.filter((day) => day.date !== date);
  if (kind === 'own') return { ...now, closed: without(now.closed) };
  if (kind === 'worked') return { ...now, worked: without(now.worked) };
  return { ...now, worked: byDate([...now.worked, { date, name }]) };
};
